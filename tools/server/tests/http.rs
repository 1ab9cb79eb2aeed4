//! What a browser sees of the server, over a plain connection.

use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::PathBuf,
};

use anyhow::{Context, Result, ensure};
use server::{Page, Server, Site};

/// The answer to a GET of `path` by a browser that takes `encoding`, lines of the head in lower case.
fn get(server: &Server, path: &str, encoding: &str) -> Result<String> {
    let url = server.url("");
    let address = url.strip_prefix("http://").context("no address")?;
    let mut stream = TcpStream::connect(address)?;
    let end =
        format!("host: {address}\r\naccept-encoding: {encoding}\r\nconnection: close\r\n\r\n");
    write!(stream, "GET {path} HTTP/1.1\r\n{end}")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

fn folder(name: &str) -> Result<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder)?;
    for (file, content) in
        [("index.html", "plain"), ("a.wasm", "plain"), ("a.wasm.br", "brotli"), ("a.js", "plain")]
    {
        fs::write(folder.join(file), content)?;
    }
    Ok(folder)
}

#[track_caller]
fn check(answer: &str, parts: &[&str]) -> Result<()> {
    for part in parts {
        ensure!(answer.contains(part), "no {part:?} in {answer}");
    }
    Ok(())
}

#[test]
fn files_have_the_headers_they_are_given() -> Result<()> {
    let site = Site::new(folder("headers")?).header("", "X-Frame-Options", "DENY")?;
    let server = Server::start(site.header("/a.js", "Cache-Control", "no-store")?, 0)?;
    check(
        &get(&server, "/", "br")?,
        &["x-frame-options: DENY\r\n", "cache-control: no-cache\r\n"],
    )?;
    check(
        &get(&server, "/a.js", "br")?,
        &["x-frame-options: DENY\r\n", "cache-control: no-store\r\n"],
    )?;
    check(&get(&server, "/none", "br")?, &["404 Not Found", "x-frame-options: DENY\r\n"])
}

#[test]
fn files_come_as_a_static_host_sends_them() -> Result<()> {
    let server = Server::start(Site::new(folder("files")?), 0)?;
    let headers = ["cache-control: no-cache\r\n", "x-content-type-options: nosniff\r\n"];
    check(&get(&server, "/", "br")?, &["200 OK", "content-type: text/html", "\r\n\r\nplain"])?;
    check(&get(&server, "/a.js", "br")?, &["content-type: text/javascript", "\r\n\r\nplain"])?;
    let wasm = get(&server, "/a.wasm?v=1", "gzip, br")?;
    check(&wasm, &["content-type: application/wasm", "content-encoding: br", "\r\n\r\nbrotli"])?;
    check(&wasm, &headers)?;
    check(&get(&server, "/a.wasm", "identity")?, &["\r\n\r\nplain"])?;
    check(&get(&server, "/../http.rs", "br")?, &["404 Not Found", "nosniff"])?;
    ensure!(server.log().since(2) == ["GET /a.wasm?v=1", "GET /a.wasm", "GET /../http.rs"]);
    Ok(())
}

#[test]
fn pages_in_memory_go_first_and_keep_their_headers() -> Result<()> {
    let page = Page::html("/", "memory")
        .header("content-security-policy", "default-src 'none'")?
        .header("cache-control", "no-store")?;
    ensure!(Page::html("/", "").header("not a header", "").is_err());
    let server = Server::start(Site::new(folder("pages")?).with(page), 0)?;
    let parts = ["content-security-policy: default-src 'none'", "no-store", "\r\n\r\nmemory"];
    check(&get(&server, "/", "br")?, &parts)?;
    check(&get(&server, "/index.html", "br")?, &["\r\n\r\nplain"])
}

#[test]
fn it_goes_down_and_comes_back_in_the_same_place() -> Result<()> {
    let mut server = Server::start(Site::default().with(Page::html("/", "memory")), 0)?;
    let url = server.url("/");
    get(&server, "/", "br")?;
    server.down();
    server.down();
    ensure!(get(&server, "/", "br").is_err());
    server.up()?;
    server.up()?;
    ensure!(server.url("/") == url);
    check(&get(&server, "/", "br")?, &["\r\n\r\nmemory"])?;
    check(&get(&server, "/nothing", "br")?, &["404 Not Found"])?;
    ensure!(server.log().count() == 3);
    // Connections are taken, and nothing is said.
    server.hang()?;
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    let mut connection = std::net::TcpStream::connect(address)?;
    connection.set_read_timeout(Some(std::time::Duration::from_millis(200)))?;
    std::io::Write::write_all(&mut connection, b"GET / HTTP/1.1\r\nhost: x\r\n\r\n")?;
    ensure!(std::io::Read::read(&mut connection, &mut [0]).is_err());
    server.up()?;
    check(&get(&server, "/", "br")?, &["\r\n\r\nmemory"])
}

#[test]
fn a_taken_port_is_named() -> Result<()> {
    let server = Server::start(Site::default(), 0)?;
    let url = server.url("");
    let port = url.rsplit(':').next().context("no port")?;
    let error = server::check_port(port.parse()?).err().context("the port is taken")?;
    ensure!(error.to_string() == format!("port {port} is taken: choose another one with --port"));
    Ok(())
}

#[test]
fn faults_are_faults() -> Result<()> {
    let site = Site::new(folder("faults")?)
        .with(Page::missing("/a.js"))
        .with(Page::file("/half", "application/wasm", "0123456789").breaks_off())
        .with(Page::html("/late", "late").late(std::time::Duration::from_millis(300)));
    let server = Server::start(site, 0)?;
    check(&get(&server, "/a.js", "")?, &["404 Not Found"])?;
    let half = get(&server, "/half", "")?;
    check(&half, &["content-type: application/wasm", "content-length: 10", "\r\n\r\n01234"])?;
    ensure!(half.ends_with("01234"), "{half}");
    let begin = std::time::Instant::now();
    check(&get(&server, "/late", "")?, &["200 OK", "late"])?;
    ensure!(begin.elapsed().as_millis() >= 300);
    Ok(())
}
