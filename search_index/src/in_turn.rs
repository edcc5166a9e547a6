//! Work that several threads do and whose results are taken in the order in which it was given.

use std::collections::VecDeque;
use std::num::NonZero;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// Items that go to a thread together: handing them over costs nothing beside the work.
const TOGETHER: usize = 64;
/// Threads at most.
const THREADS_AT_MOST: usize = 8;

/// Does `work` on each item and gives `take` the item with its result, in order. What `take` refuses ends it.
///
/// Few items are not worth another thread.
pub(crate) fn in_turn<T: Send, R: Send, E>(
    items: impl Iterator<Item = T>,
    work: &(impl Fn(&T) -> R + Sync),
    take: &mut dyn FnMut(T, R) -> Result<(), E>,
) -> Result<(), E> {
    let mut items = items.fuse();
    let mut next = || items.by_ref().take(TOGETHER).collect::<Vec<T>>();
    let first = next();
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(THREADS_AT_MOST);
    if first.len() < TOGETHER || threads == 1 {
        let rest = std::iter::from_fn(|| Some(next()).filter(|batch| !batch.is_empty()));
        return std::iter::once(first).chain(rest).flatten().try_for_each(|item| {
            let done = work(&item);
            take(item, done)
        });
    }
    thread::scope(|scope| {
        let hands: Vec<Hand<T, R>> = (0..threads)
            .map(|_| {
                let (give, given) = channel::<Vec<T>>();
                let (tell, told) = channel();
                scope.spawn(move || {
                    for batch in given {
                        let done = batch.into_iter().map(|item| {
                            let result = work(&item);
                            (item, result)
                        });
                        if tell.send(done.collect()).is_err() {
                            break;
                        }
                    }
                });
                Hand { give, told }
            })
            .collect();
        // Each hand has one batch at work and one that waits.
        let mut given: VecDeque<usize> = VecDeque::with_capacity(2 * threads);
        let mut batch = first;
        for hand in (0..threads).cycle() {
            if given.len() == 2 * threads || batch.is_empty() {
                let Some(oldest) = given.pop_front() else { break };
                // A hand that panicked tells nothing; the panic goes on when all have ended.
                let Ok(done) = hands[oldest].told.recv() else { break };
                done.into_iter().try_for_each(|(item, result)| take(item, result))?;
            }
            if !batch.is_empty() {
                if hands[hand].give.send(batch).is_err() {
                    break;
                }
                given.push_back(hand);
                batch = next();
            }
        }
        Ok(())
    })
}

/// Where a thread is given its batches, and where it tells what became of them.
struct Hand<T, R> {
    give: Sender<Vec<T>>,
    told: Receiver<Vec<(T, R)>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn squares(count: usize, refuse: Option<usize>) -> (Vec<(usize, usize)>, Result<(), usize>) {
        let mut taken = Vec::new();
        let ended = in_turn(0..count, &|one: &usize| one * one, &mut |one, square| {
            if refuse == Some(one) {
                return Err(one);
            }
            taken.push((one, square));
            Ok(())
        });
        (taken, ended)
    }

    #[test]
    fn all_are_done_once_and_come_in_their_order() {
        for count in [0, 1, TOGETHER - 1, TOGETHER, TOGETHER + 1, 40 * TOGETHER + 7] {
            let (taken, ended) = squares(count, None);
            assert_eq!(taken, (0..count).map(|one| (one, one * one)).collect::<Vec<_>>());
            assert_eq!(ended, Ok(()));
        }
    }

    #[test]
    fn a_refusal_ends_it() {
        for (count, refused) in [(10, 3), (50 * TOGETHER, 20 * TOGETHER + 3)] {
            let (taken, ended) = squares(count, Some(refused));
            assert_eq!((taken.len(), ended), (refused, Err(refused)));
        }
    }

    #[test]
    #[should_panic(expected = "panicked")]
    fn a_panic_goes_on() {
        let _ =
            in_turn(
                0..50 * TOGETHER,
                &|one: &usize| assert!(*one != 1000, "it panicked"),
                &mut |_, ()| Ok::<_, ()>(()),
            );
    }
}
