//! Tables of accounts and young people.
#![allow(missing_docs)]

diesel::table! {
    accounts (id) {
        id -> Text,
        role -> Text,
        site_id -> Nullable<Text>,
        name -> Text,
        email -> Nullable<Text>,
        phone -> Nullable<Text>,
        language -> Text,
        password_hash -> Nullable<Text>,
        totp_secret -> Nullable<Text>,
        totp_confirmed_at -> Nullable<Timestamp>,
        totp_last_step -> BigInt,
        active -> Bool,
        created_at -> Timestamp,
        version -> BigInt,
        listed -> Bool,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        secret_hash -> Text,
        account_id -> Text,
        second_factor -> Bool,
        created_at -> Timestamp,
        seen_at -> Timestamp,
        expires_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    sign_in_tokens (id) {
        id -> Text,
        kind -> Text,
        secret_hash -> Text,
        account_id -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    address_changes (id) {
        id -> Text,
        account_id -> Text,
        session_id -> Text,
        email -> Text,
        email_before -> Nullable<Text>,
        code_hash -> Nullable<Text>,
        created_at -> Timestamp,
        expires_at -> Nullable<Timestamp>,
        confirmed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    attempts (subject_hash) {
        subject_hash -> Text,
        window_started_at -> Timestamp,
        failures -> BigInt,
    }
}

diesel::table! {
    profiles (id) {
        id -> Text,
        site_id -> Text,
        account_id -> Nullable<Text>,
        coach_id -> Nullable<Text>,
        alias -> Text,
        protected -> Bool,
        born_on -> Date,
        language -> Text,
        headline -> Text,
        about -> Text,
        skills -> Text,
        interests -> Text,
        avoid -> Text,
        permits -> Text,
        driving_licence -> Nullable<Text>,
        languages -> Text,
        municipality_code -> Text,
        postcode -> Text,
        radius_km -> Integer,
        kinds -> Text,
        shifts -> Text,
        hours_per_week_max -> Nullable<Integer>,
        available_from -> Nullable<Date>,
        external_id -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        version -> BigInt,
        state -> Text,
        state_since -> Timestamp,
        background -> Text,
        by_hand -> Text,
    }
}

diesel::table! {
    profile_lives (profile_id) {
        profile_id -> Text,
        sections_seen -> Text,
        published_at -> Nullable<Timestamp>,
        renewed_at -> Nullable<Timestamp>,
        paused_until -> Nullable<Date>,
        reminded_at -> Nullable<Timestamp>,
        keep_hash -> Nullable<Text>,
        coach_words -> Text,
        checked_text -> Nullable<Text>,
        job_seeker -> Text,
        trial_purpose -> Nullable<Text>,
        upper_secondary -> Text,
        integration_plan -> Text,
        months_out_of_work -> Nullable<Integer>,
    }
}

diesel::table! {
    profile_changes (id) {
        id -> Text,
        profile_id -> Text,
        section -> Text,
        field -> Text,
        actor_id -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    identities (profile_id) {
        profile_id -> Text,
        first_name -> Text,
        last_name -> Text,
        email -> Nullable<Text>,
        phone -> Nullable<Text>,
    }
}

diesel::table! {
    welcomes (profile_id) {
        profile_id -> Text,
        came_at -> Timestamp,
        promised_on -> Date,
        welcomed_at -> Nullable<Timestamp>,
        welcomed_by -> Nullable<Text>,
        how -> Nullable<Text>,
    }
}

diesel::table! {
    consents (id) {
        id -> Text,
        profile_id -> Text,
        purpose -> Text,
        partner_id -> Nullable<Text>,
        placement_id -> Nullable<Text>,
        text_version -> Text,
        legal_basis -> Text,
        language -> Text,
        given_by -> Text,
        given_at -> Timestamp,
        withdrawn_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    read_log (id) {
        id -> Text,
        at -> Timestamp,
        viewer_id -> Text,
        viewer_role -> Text,
        profile_id -> Nullable<Text>,
        purpose -> Text,
        people -> BigInt,
    }
}

diesel::table! {
    saved_searches (id) {
        id -> Text,
        account_id -> Text,
        query -> Text,
        link_key -> Text,
        created_at -> Timestamp,
        checked_at -> Timestamp,
        news_since -> Timestamp,
        rhythm -> Text,
    }
}

diesel::table! {
    match_alerts (id) {
        id -> Text,
        account_id -> Text,
        rhythm -> Text,
        link_key -> Text,
        checked_at -> Nullable<Timestamp>,
        told_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    told_matches (account_id, profile_id, opening_id) {
        account_id -> Text,
        profile_id -> Text,
        opening_id -> Text,
        told_at -> Timestamp,
    }
}
