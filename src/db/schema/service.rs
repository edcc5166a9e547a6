//! Tables of sites and of what the service itself keeps.
#![allow(missing_docs)]

diesel::table! {
    sites (id) {
        id -> Text,
        slug -> Text,
        name_fi -> Text,
        name_sv -> Text,
        name_en -> Text,
        address -> Text,
        phone -> Text,
        email -> Text,
        created_at -> Timestamp,
        two_eyes -> Bool,
        min_age -> Integer,
        max_age -> Integer,
        answer_days -> Integer,
        about_fi -> Text,
        about_sv -> Text,
        about_en -> Text,
        arrival_fi -> Text,
        arrival_sv -> Text,
        arrival_en -> Text,
        services -> Text,
        languages -> Text,
        controller -> Text,
        privacy_contact -> Text,
        version -> BigInt,
        company_days -> Nullable<Integer>,
        residents_only -> Bool,
    }
}

diesel::table! {
    deletion_warnings (subject_id) {
        subject_id -> Text,
        warned_at -> Timestamp,
    }
}

diesel::table! {
    site_municipalities (site_id, municipality_code) {
        site_id -> Text,
        municipality_code -> Text,
    }
}

diesel::table! {
    confirmed_findings (profile_id, fingerprint) {
        profile_id -> Text,
        fingerprint -> Text,
        confirmed_by -> Text,
        confirmed_at -> Timestamp,
    }
}

diesel::table! {
    registrations (account_id) {
        account_id -> Text,
        site_id -> Text,
        first_name -> Text,
        born_on -> Date,
        phone -> Nullable<Text>,
        municipality_code -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    audit_events (id) {
        id -> Text,
        at -> Timestamp,
        actor_id -> Nullable<Text>,
        actor_role -> Text,
        action -> Text,
        object_kind -> Text,
        object_id -> Text,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        template -> Text,
        channel -> Text,
        object_id -> Nullable<Text>,
        state -> Text,
        attempts -> BigInt,
        created_at -> Timestamp,
        due_at -> Timestamp,
        leased_until -> Nullable<Timestamp>,
        leased_by -> Nullable<Text>,
        sent_at -> Nullable<Timestamp>,
        error -> Nullable<Text>,
        receiver_id -> Nullable<Text>,
    }
}

diesel::table! {
    change_log (number) {
        number -> BigInt,
        kind -> Text,
        object_id -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    counters (name) {
        name -> Text,
        value -> BigInt,
    }
}

diesel::table! {
    leases (name) {
        name -> Text,
        holder -> Text,
        until -> Timestamp,
    }
}

diesel::table! {
    site_hours (site_id, weekday) {
        site_id -> Text,
        weekday -> Integer,
        opens -> Integer,
        closes -> Integer,
        walk_in -> Bool,
    }
}

diesel::table! {
    site_exceptions (site_id, day) {
        site_id -> Text,
        day -> Date,
        opens -> Nullable<Integer>,
        closes -> Nullable<Integer>,
    }
}

diesel::table! {
    feedback (id) {
        id -> Text,
        site_id -> Nullable<Text>,
        language -> Text,
        page -> Text,
        message -> Text,
        email -> Nullable<Text>,
        created_at -> Timestamp,
        due_on -> Date,
        answer -> Text,
        done -> Text,
        closed_at -> Nullable<Timestamp>,
        closed_by -> Nullable<Text>,
        version -> BigInt,
    }
}

diesel::table! {
    courses (id) {
        id -> Text,
        site_id -> Text,
        name -> Text,
        gives -> Text,
        provider -> Text,
        municipality_code -> Text,
        starts_on -> Nullable<Date>,
        sign_up_by -> Nullable<Date>,
        link -> Text,
        price -> Text,
        note -> Text,
        created_at -> Timestamp,
        version -> BigInt,
    }
}
