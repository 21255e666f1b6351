//! Rust's aho-corasick as a contestant: `bench-aho-corasick FOLDER`. Says and hears what
//! tests/bench/native/protocol.h does.
//!
//! Its leftmost-longest search knows no whole words, and a longer label that ends inside a word
//! would hide a shorter one that is right. So it reports all, and we choose.
use aho_corasick::{AhoCorasickBuilder, MatchKind};
use std::io::{self, BufRead, Write};
use std::time::{Duration, Instant};

const FIRST_PAGE: usize = 8000;

type Span = (usize, usize);

fn is_whole(text: &[u8], (start, end): Span) -> bool {
    (start == 0 || !text[start - 1].is_ascii_alphanumeric())
        && (end == text.len() || !text[end].is_ascii_alphanumeric())
}

/// Inserts by start, longer before shorter; reports come by their ends, so near the back.
fn insert(spans: &mut Vec<Span>, span: Span) {
    let mut i = spans.len();
    spans.push(span);
    while i > 0 && spans[i - 1].0 >= span.0 {
        spans[i] = spans[i - 1];
        i -= 1;
    }
    spans[i] = span;
}

/// Leaves, of spans that overlap, the leftmost, and of those the longest.
fn select(spans: &mut Vec<Span>) {
    let mut last = 0;
    spans.retain(|&(start, end)| {
        let free = start >= last;
        if free {
            last = end;
        }
        free
    });
}

fn resident_bytes() -> i64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = statm.split(' ').nth(1).and_then(|field| field.parse::<i64>().ok());
    pages.unwrap_or(0) * 4096
}

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).expect("usage: bench-aho-corasick FOLDER");
    let labels = std::fs::read_to_string(format!("{folder}/labels.txt"))?;
    let labels: Vec<&str> = labels.lines().collect();
    let articles = std::fs::read(format!("{folder}/../articles.txt"))?;
    let articles: Vec<&[u8]> = articles.split(|&byte| byte == 0).collect();
    let mut page = articles.concat();
    page.truncate(FIRST_PAGE);

    let before = resident_bytes();
    let start = Instant::now();
    let automaton = AhoCorasickBuilder::new()
        .match_kind(MatchKind::Standard)
        .ascii_case_insensitive(true)
        .dfa(true)
        .build(&labels);
    let find = |text: &[u8], spans: &mut Vec<Span>| {
        for found in automaton.find_overlapping_iter(text) {
            let span = (found.start(), found.end());
            if is_whole(text, span) {
                insert(spans, span);
            }
        }
        select(spans);
    };
    let built = Instant::now();
    let mut spans = Vec::with_capacity(4096);
    find(&page, &mut spans);
    let first = Instant::now();
    let memory = resident_bytes() - before;

    let mut hash: u32 = 0x811c_9dc5; // FNV-1a, as in contestant.mjs
    let mut matches = 0;
    for article in &articles {
        spans.clear();
        find(article, &mut spans);
        for &(start, end) in &spans {
            hash = (hash ^ start as u32).wrapping_mul(0x0100_0193);
            hash = (hash ^ end as u32).wrapping_mul(0x0100_0193);
        }
        matches += spans.len();
    }
    let mut out = io::stdout();
    writeln!(
        out,
        "{{\"buildMs\":{:.3},\"firstMs\":{:.3},\"memory\":{memory},\"matches\":{matches},\
         \"checksum\":\"{hash:08x}\"}}",
        (built - start).as_secs_f64() * 1e3,
        (first - built).as_secs_f64() * 1e3,
    )?;
    out.flush()?;

    for line in io::stdin().lock().lines() {
        let turn = line?.trim().parse().expect("milliseconds");
        let end = Instant::now() + Duration::from_millis(turn);
        let mut passes = Vec::new();
        loop {
            let begin = Instant::now();
            let mut found = 0;
            for article in &articles {
                spans.clear();
                find(article, &mut spans);
                found += spans.len();
            }
            assert_eq!(found, matches, "matches changed");
            passes.push(begin.elapsed().as_nanos().to_string());
            if Instant::now() >= end {
                break;
            }
        }
        writeln!(out, "[{}]", passes.join(","))?;
        out.flush()?;
    }
    Ok(())
}
