//! An X screen in memory, for an engine without a headless mode.

use std::{fs::File, io::BufWriter, path::Path};

use anyhow::{Context, Result};
use x11rb::{
    connection::Connection,
    protocol::xproto::{ConnectionExt, ImageFormat},
};

use crate::program::Program;

/// As high as the longest page, for axe looks at all of it at once.
const SIZE: &str = "1280x12000x24";
/// Of a picture. No phone is higher.
const HIGHEST: u16 = 2000;

#[derive(Debug)]
pub(crate) struct Screen {
    /// Such as `:1`.
    pub display: String,
    _program: Program,
}

impl Screen {
    pub async fn start() -> Result<Self> {
        let arguments = ["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"];
        let program = Program::start("Xvfb", &arguments, &[])?;
        let display = program.says(|line| line.trim().parse::<u32>().ok()).await;
        let display = format!(":{}", display.context("Xvfb did not start")?);
        Ok(Self { display, _program: program })
    }

    /// Writes what it shows as PNG.
    pub fn picture(&self, path: &Path) -> Result<()> {
        let (connection, screen) = x11rb::connect(Some(&self.display))?;
        let screen = connection.setup().roots.get(screen).context("no such screen")?;
        let (width, height) = (screen.width_in_pixels, screen.height_in_pixels.min(HIGHEST));
        let image = connection
            .get_image(ImageFormat::Z_PIXMAP, screen.root, 0, 0, width, height, u32::MAX)?
            .reply()?;
        // Four bytes a pixel in a screen of depth 24: blue, green, red, nothing.
        let pixels =
            image.data.as_chunks().0.iter().flat_map(|&[blue, green, red, _]| [red, green, blue]);
        let file = BufWriter::new(File::create(path)?);
        let mut encoder = png::Encoder::new(file, width.into(), height.into());
        encoder.set_color(png::ColorType::Rgb);
        Ok(encoder.write_header()?.write_image_data(&pixels.collect::<Vec<_>>())?)
    }
}
