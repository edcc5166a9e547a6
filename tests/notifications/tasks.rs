//! Background tasks: woken, stopped, pruning.

use std::time::Duration as Wait;

use chrono::Duration;
use diesel::prelude::*;
use matkalla::access::Role;
use matkalla::db::dialect;
use matkalla::db::schema::{attempts, outbox, sign_in_tokens};
use matkalla::notifications::Template;
use matkalla::tasks::{run_once, spawn};

use super::{ADDRESS, enqueue, receiver};
use crate::support::TestApp;

both! {
    async fn a_waking_sends_what_is_due_and_a_stop_ends_the_loops(app: TestApp) {
        let running = spawn(&app.app);
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        for count in 1..=3 {
            enqueue(&app, Template::SignInLink, &coach, None).await;
            app.app.wake();
            for _ in 0..3000 {
                if app.app.mailer.memory().unwrap().len() == count {
                    break;
                }
                tokio::time::sleep(Wait::from_millis(10)).await;
            }
            assert_eq!(app.app.mailer.memory().unwrap().len(), count);
        }
        running.stop().await;
        enqueue(&app, Template::SignInLink, &coach, None).await;
        app.app.wake();
        tokio::time::sleep(Wait::from_millis(50)).await;
        assert_eq!(app.app.mailer.memory().unwrap().len(), 3, "nobody listens any more");
    }

    async fn pruning_takes_what_is_old_and_leaves_the_rest(app: TestApp) {
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        enqueue(&app, Template::SignInLink, &coach, None).await;
        run_once(&app.app).await.unwrap();
        let now = app.app.clock.now();
        app.write(move |connection| dialect::count_attempt(connection, "subject", now, now).unwrap()).await;
        app.session_of(&coach).await;
        assert_eq!(left(&app).await, [1, 1, 1, 1]);
        // A session of staff ends after twelve hours and is kept for a week.
        app.app.clock.advance(Duration::days(7) + Duration::hours(1));
        run_once(&app.app).await.unwrap();
        assert_eq!(left(&app).await, [1, 0, 0, 1]);
        app.app.clock.advance(Duration::days(1));
        run_once(&app.app).await.unwrap();
        assert_eq!(left(&app).await, [1, 0, 0, 0]);
        app.app.clock.advance(Duration::days(83));
        run_once(&app.app).await.unwrap();
        assert_eq!(left(&app).await, [0, 0, 0, 0]);
    }

    async fn one_node_prunes_at_a_time(app: TestApp) {
        let coach = receiver(&app, Role::Coach, Some(ADDRESS), None).await;
        enqueue(&app, Template::SignInLink, &coach, None).await;
        run_once(&app.app).await.unwrap();
        app.app.clock.advance(Duration::days(8));
        let (now, tomorrow) = (app.app.clock.now(), app.app.clock.now() + Duration::days(1));
        app.write(move |connection| dialect::claim_lease(connection, "prune", "another", now, tomorrow).unwrap()).await;
        run_once(&app.app).await.unwrap();
        assert_eq!(left(&app).await[1], 1, "the other node has the work");
        app.app.clock.advance(Duration::days(2));
        run_once(&app.app).await.unwrap();
        assert_eq!(left(&app).await[1], 0);
    }
}

/// Messages, tokens, counted failures, sessions.
async fn left(app: &TestApp) -> [i64; 4] {
    use matkalla::db::schema::sessions;
    app.read(|connection| {
        [
            outbox::table.count().get_result(connection).unwrap(),
            sign_in_tokens::table.count().get_result(connection).unwrap(),
            attempts::table.count().get_result(connection).unwrap(),
            sessions::table.count().get_result(connection).unwrap(),
        ]
    })
    .await
}
