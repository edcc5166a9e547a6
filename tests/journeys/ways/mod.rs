//! Every bullet's main way and its likeliest mistake, each in three languages, on phone and desktop,
//! with taps, with keys alone and without JavaScript: see `support::hands`.

mod agency;
mod company;
mod doors;
mod moderation;
mod opening_life;
mod phone;
mod posting;
mod specialist;
