//! A mail server and a gateway for text messages that listen on this machine.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use crate::support::app::free_port;

/// What a server was given, oldest first.
pub type Taken = Arc<Mutex<Vec<String>>>;

/// An address on which nobody listens, until a server of the same test may.
pub fn closed_address() -> String {
    format!("127.0.0.1:{}", free_port())
}

/// A mail server that takes everything, or answers every message with `refusal`.
pub async fn mail_server(address: &str, refusal: Option<&'static str>) -> Taken {
    let listener = TcpListener::bind(address).await.unwrap();
    let taken = Taken::default();
    let kept = taken.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(talk(BufReader::new(stream), refusal, kept.clone()));
        }
    });
    taken
}

async fn talk(mut stream: BufReader<tokio::net::TcpStream>, refusal: Option<&'static str>, kept: Taken) {
    stream.write_all(b"220 here\r\n").await.unwrap();
    let (mut line, mut data, mut in_data) = (String::new(), String::new(), false);
    while stream.read_line(&mut line).await.is_ok_and(|length| length > 0) {
        let answer = if in_data && line == ".\r\n" {
            in_data = false;
            kept.lock().unwrap().push(std::mem::take(&mut data));
            "250 taken"
        } else if in_data {
            data.push_str(&line);
            ""
        } else if line.starts_with("DATA") {
            in_data = true;
            "354 go on"
        } else if line.starts_with("RCPT") {
            refusal.unwrap_or("250 fine")
        } else {
            "250 fine"
        };
        if !answer.is_empty() {
            stream.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
        }
        line.clear();
    }
}

/// A gateway that answers with a status line; returns its address and what it was asked.
pub async fn gateway(status: &'static str) -> (String, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Taken::default();
    let kept = asked.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = Vec::new();
            let mut piece = [0; 4096];
            // The body ends with the brace of its JSON.
            while !request.ends_with(b"}") {
                let length = stream.read(&mut piece).await.unwrap();
                if length == 0 {
                    break;
                }
                request.extend_from_slice(&piece[..length]);
            }
            kept.lock().unwrap().push(String::from_utf8(request).unwrap());
            let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    });
    (format!("http://{address}/send"), asked)
}
