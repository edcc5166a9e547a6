//! Tables as diesel sees them; the migrations are the truth, a test compares the two.
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
    }
}

diesel::table! {
    site_municipalities (site_id, municipality_code) {
        site_id -> Text,
        municipality_code -> Text,
    }
}

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
    companies (id) {
        id -> Text,
        site_id -> Text,
        business_id -> Nullable<Text>,
        name -> Text,
        industry -> Text,
        about -> Text,
        municipality_code -> Text,
        postcode -> Text,
        natural_person -> Bool,
        specialist_id -> Nullable<Text>,
        external_id -> Nullable<Text>,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    company_contacts (account_id) {
        account_id -> Text,
        company_id -> Text,
        verified_at -> Nullable<Timestamp>,
        verified_by -> Nullable<Text>,
        verified_how -> Nullable<Text>,
    }
}

diesel::table! {
    contact_log (id) {
        id -> Text,
        company_id -> Text,
        author_id -> Text,
        at -> Timestamp,
        channel -> Text,
        note -> Text,
        next_contact_on -> Nullable<Date>,
    }
}

diesel::table! {
    openings (id) {
        id -> Text,
        company_id -> Text,
        site_id -> Text,
        kind -> Text,
        language -> Text,
        title -> Text,
        description -> Text,
        municipality_code -> Text,
        postcode -> Text,
        remote -> Bool,
        hours_per_week -> Nullable<Integer>,
        shifts -> Text,
        permits -> Text,
        driving_licence -> Nullable<Text>,
        min_age -> Nullable<Integer>,
        languages -> Text,
        offers_permit_training -> Bool,
        wage -> Text,
        positions -> Integer,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
        apply_by -> Nullable<Date>,
        external_id -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        published_at -> Nullable<Timestamp>,
        version -> BigInt,
        status -> Text,
        terms -> Text,
    }
}

diesel::table! {
    opening_steps (id) {
        id -> Text,
        opening_id -> Text,
        at -> Timestamp,
        actor_id -> Nullable<Text>,
        actor_role -> Text,
        command -> Text,
        status -> Text,
        note -> Text,
        comments -> Text,
    }
}

diesel::table! {
    postings (id) {
        id -> Text,
        email -> Text,
        phone -> Text,
        language -> Text,
        business_id -> Text,
        company_name -> Text,
        content -> Text,
        opening_id -> Nullable<Text>,
        created_at -> Timestamp,
        confirmed_at -> Nullable<Timestamp>,
        claimed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    posting_links (id) {
        id -> Text,
        posting_id -> Text,
        purpose -> Text,
        secret_hash -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    company_claims (id) {
        id -> Text,
        company_id -> Text,
        name -> Text,
        email -> Text,
        phone -> Text,
        language -> Text,
        created_at -> Timestamp,
        decided_at -> Nullable<Timestamp>,
        decided_by -> Nullable<Text>,
        accepted -> Nullable<Bool>,
    }
}

diesel::table! {
    opening_lives (opening_id) {
        opening_id -> Text,
        template -> Bool,
        contacts_per_month -> Nullable<Integer>,
        kept_at -> Nullable<Timestamp>,
        reminded_at -> Nullable<Timestamp>,
        closed_reason -> Nullable<Text>,
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
        published_at -> Nullable<Timestamp>,
        version -> BigInt,
        hobbies -> Text,
        education -> Text,
        experience -> Text,
        licence_ends_on -> Nullable<Date>,
        support -> Text,
        support_shown -> Bool,
        sections_seen -> Text,
        state -> Text,
        state_since -> Timestamp,
        renewed_at -> Nullable<Timestamp>,
        paused_until -> Nullable<Date>,
        coach_words -> Text,
        checked_text -> Nullable<Text>,
        reminded_at -> Nullable<Timestamp>,
        keep_hash -> Nullable<Text>,
        job_seeker -> Text,
        trial_purpose -> Nullable<Text>,
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
    placements (id) {
        id -> Text,
        profile_id -> Text,
        opening_id -> Text,
        company_id -> Text,
        site_id -> Text,
        state -> Text,
        live -> Bool,
        proposed_by -> Text,
        since -> Timestamp,
        due_on -> Nullable<Date>,
        company_reply -> Nullable<Text>,
        reason_for_coach -> Text,
        words_for_young_person -> Text,
        meeting_at -> Nullable<Timestamp>,
        meeting_place -> Text,
        agreement_on -> Nullable<Date>,
        authority -> Text,
        insurer -> Text,
        starts_on -> Nullable<Date>,
        ends_on -> Nullable<Date>,
        ended_on -> Nullable<Date>,
        next_step -> Nullable<Text>,
        created_at -> Timestamp,
        version -> BigInt,
    }
}

diesel::table! {
    placement_steps (id) {
        id -> Text,
        placement_id -> Text,
        at -> Timestamp,
        actor_id -> Nullable<Text>,
        actor_role -> Text,
        command -> Text,
        state -> Text,
    }
}

diesel::table! {
    placement_notes (id) {
        id -> Text,
        placement_id -> Text,
        author_id -> Text,
        at -> Timestamp,
        note -> Text,
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

diesel::allow_tables_to_appear_in_same_query!(
    sites,
    site_municipalities,
    accounts,
    sessions,
    sign_in_tokens,
    address_changes,
    attempts,
    companies,
    company_contacts,
    contact_log,
    openings,
    opening_lives,
    opening_steps,
    postings,
    posting_links,
    company_claims,
    profiles,
    profile_changes,
    identities,
    confirmed_findings,
    registrations,
    welcomes,
    placements,
    placement_steps,
    placement_notes,
    consents,
    read_log,
    audit_events,
    outbox,
    change_log,
    counters,
    leases,
);
diesel::joinable!(company_contacts -> accounts (account_id));
diesel::joinable!(openings -> companies (company_id));
diesel::joinable!(identities -> profiles (profile_id));
diesel::joinable!(welcomes -> profiles (profile_id));
diesel::joinable!(profile_changes -> accounts (actor_id));
diesel::joinable!(placements -> openings (opening_id));
diesel::joinable!(placements -> profiles (profile_id));
diesel::joinable!(placements -> companies (company_id));
diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(contact_log -> companies (company_id));
diesel::joinable!(outbox -> accounts (receiver_id));
diesel::joinable!(read_log -> accounts (viewer_id));
diesel::joinable!(placement_notes -> placements (placement_id));
diesel::joinable!(placement_notes -> accounts (author_id));
diesel::joinable!(address_changes -> accounts (account_id));
diesel::joinable!(sign_in_tokens -> accounts (account_id));
