//! A photograph of a screen, and what a scanner of codes reads in it.

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail, ensure};

/// A picture in shades of grey, row by row.
#[derive(Clone)]
pub struct Grey {
    pub width: usize,
    pub shades: Vec<u8>,
}

/// How a photograph is taken.
pub struct Shot {
    /// How many pixels of the photograph the picture takes from left to right.
    pub size: usize,
    /// Degrees that the camera is turned.
    pub turn: f64,
    /// How far it is out of focus, in pixels.
    pub blur: f64,
    /// The noise of its sensor, in shades.
    pub noise: u8,
}

/// One edge is so much nearer to the camera than the one across.
const PERSPECTIVE: f64 = 0.04;

const JSQR: &str = "const [jsqr, file, width] = process.argv.slice(1);\
    const pixels = new Uint8ClampedArray(require('fs').readFileSync(file));\
    const read = require(jsqr); const found = (read.default ?? read)(pixels, +width, pixels.length / 4 / width);\
    process.stdout.write(found?.data ?? '')";

impl Grey {
    /// # Errors
    /// It is no PNG with 8 bits a channel.
    pub fn from_png(bytes: &[u8]) -> Result<Grey> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info()?;
        let mut pixels = vec![0; reader.output_buffer_size().context("too large")?];
        let frame = reader.next_frame(&mut pixels)?;
        let channels = frame.color_type.samples();
        let shade = |pixel: &[u8]| {
            let colours = channels.min(3);
            let all = pixel.iter().take(colours).map(|it| u32::from(*it));
            (all.sum::<u32>() / colours as u32) as u8
        };
        pixels.truncate(frame.buffer_size());
        let shades = pixels.chunks(channels).map(shade).collect();
        Ok(Grey { width: frame.width as usize, shades })
    }

    fn height(&self) -> usize {
        self.shades.len() / self.width
    }

    /// Between the pixels, white outside.
    fn at(&self, x: f64, y: f64) -> f64 {
        let shade = |x: f64, y: f64| {
            let inside = x >= 0.0 && y >= 0.0 && x < self.width as f64;
            let place = if inside { y as usize * self.width + x as usize } else { usize::MAX };
            self.shades.get(place).map_or(255.0, |it| f64::from(*it))
        };
        let (left, top) = (x.floor(), y.floor());
        let (right, below) = (x - left, y - top);
        let above = shade(left, top) * (1.0 - right) + shade(left + 1.0, top) * right;
        let under = shade(left, top + 1.0) * (1.0 - right) + shade(left + 1.0, top + 1.0) * right;
        above * (1.0 - below) + under * below
    }

    /// What a camera makes of it.
    #[must_use]
    pub fn photographed(&self, shot: &Shot) -> Grey {
        let side = shot.size * 5 / 4;
        let (sin, cos) = shot.turn.to_radians().sin_cos();
        let middle = side as f64 / 2.0;
        let scale = self.width as f64 / shot.size as f64;
        let mut shades = Vec::with_capacity(side * side);
        for row in 0..side {
            for column in 0..side {
                let (x, y) = (column as f64 - middle, row as f64 - middle);
                let (x, y) = (x * cos - y * sin, x * sin + y * cos);
                let near = 1.0 + PERSPECTIVE * y / middle;
                let (x, y) = (x * near * scale, y * near * scale);
                let (x, y) = (x + self.width as f64 / 2.0, y + self.height() as f64 / 2.0);
                // A camera sees the average of what falls on a pixel.
                let quarters = [(-0.25, -0.25), (0.25, -0.25), (-0.25, 0.25), (0.25, 0.25)];
                let all = quarters.map(|(dx, dy)| self.at(x + dx * scale, y + dy * scale));
                shades.push((all.iter().sum::<f64>() / 4.0) as u8);
            }
        }
        Grey { width: side, shades }.blurred(shot.blur).noisy(shot.noise)
    }

    /// By the normal distribution.
    fn blurred(self, sigma: f64) -> Grey {
        let reach = (3.0 * sigma).ceil() as usize;
        let away = |it: usize| it.abs_diff(reach) as f64;
        let weights: Vec<f64> =
            (0..=2 * reach).map(|it| (-away(it).powi(2) / (2.0 * sigma * sigma)).exp()).collect();
        let total: f64 = weights.iter().sum();
        // Along lines of so many pixels, which are `step` apart. It is white outside.
        let along = |from: &Grey, length: usize, step: usize| {
            let pixel = |place: usize| {
                let on_line = place / step % length;
                let mut sum = 0.0;
                for (it, weight) in weights.iter().enumerate() {
                    let is_inside = (reach..length + reach).contains(&(on_line + it));
                    let there = (place + it * step).wrapping_sub(reach * step);
                    let shade = from.shades.get(there).filter(|_| is_inside);
                    sum += weight * shade.map_or(255.0, |it| f64::from(*it));
                }
                (sum / total).round() as u8
            };
            Grey { width: from.width, shades: (0..from.shades.len()).map(pixel).collect() }
        };
        along(&along(&self, self.width, 1), self.height(), self.width)
    }

    fn noisy(mut self, most: u8) -> Grey {
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        for shade in &mut self.shades {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let noise = (seed % (2 * u64::from(most) + 1)) as i64 - i64::from(most);
            *shade = (i64::from(*shade) + noise).clamp(0, 255) as u8;
        }
        self
    }

    /// What npm's jsqr reads in it.
    ///
    /// # Errors
    /// The file cannot be written, or node or jsqr are not there.
    pub fn read_by_jsqr(&self, file: &Path) -> Result<Option<String>> {
        let pixels: Vec<u8> = self.shades.iter().flat_map(|it| [*it, *it, *it, 255]).collect();
        fs::write(file, pixels)?;
        let output = Command::new("node")
            .args(["--eval", JSQR])
            .arg(crate::frameworks()?.join("jsqr"))
            .arg(file)
            .arg(self.width.to_string())
            .output()
            .context("node")?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Ok(Some(String::from_utf8(output.stdout)?).filter(|it| !it.is_empty()))
    }

    /// What Debian's zbar-tools reads in it: nothing where there is no code that it can read.
    ///
    /// # Errors
    /// The picture cannot be written, or the scanner cannot be run.
    pub fn scanned(&self, file: &Path) -> Result<Option<String>> {
        let mut encoder = png::Encoder::new(
            fs::File::create(file)?,
            u32::try_from(self.width)?,
            u32::try_from(self.height())?,
        );
        encoder.set_color(png::ColorType::Grayscale);
        encoder.write_header()?.write_image_data(&self.shades)?;
        let command = ["--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable"];
        let output = Command::new("zbarimg").args(command).arg(file).output().context("zbarimg")?;
        match output.status.code() {
            Some(0) => Ok(Some(String::from_utf8(output.stdout)?.trim_end().to_owned())),
            // It says so where there was no code.
            Some(4) => Ok(None),
            _ => bail!("zbarimg: {}", String::from_utf8_lossy(&output.stderr)),
        }
    }
}

/// The dark modules of a code, so many pixels each, on white.
///
/// # Errors
/// It is no path as `aftercheck::qr` writes it.
pub fn drawn(width: u16, path: &str, pixels: usize) -> Result<Grey> {
    let side = usize::from(width) * pixels;
    let mut shades = vec![255; side * side];
    for run in path.split('M').skip(1) {
        let numbers: Vec<usize> =
            run.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
        let [x, y, length, ..] = numbers.as_slice() else { bail!("{run}") };
        for row in y * pixels..(y + 1) * pixels {
            let start = row * side + x * pixels;
            let dark = shades.get_mut(start..start + length * pixels).context("outside")?;
            dark.fill(0);
        }
    }
    Ok(Grey { width: side, shades })
}
