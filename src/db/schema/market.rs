//! Tables of companies, openings and the paths between.
#![allow(missing_docs)]

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
        sector -> Text,
        agency -> Bool,
        search_text -> Text,
        touched_at -> Nullable<Timestamp>,
        next_contact_on -> Nullable<Date>,
    }
}

diesel::table! {
    workplaces (id) {
        id -> Text,
        company_id -> Text,
        name -> Text,
        address -> Text,
        postcode -> Text,
        municipality_code -> Text,
        bus -> Text,
        entrance -> Text,
        is_main -> Bool,
        created_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
        version -> BigInt,
    }
}

diesel::table! {
    willingness (id) {
        id -> Text,
        company_id -> Text,
        site_id -> Text,
        workplace_id -> Nullable<Text>,
        author_id -> Text,
        kinds -> Text,
        work -> Text,
        people -> Integer,
        from_on -> Date,
        until_on -> Date,
        created_at -> Timestamp,
        closed_at -> Nullable<Timestamp>,
        opening_id -> Nullable<Text>,
        version -> BigInt,
    }
}

diesel::table! {
    verifications (id) {
        id -> Text,
        company_id -> Text,
        account_id -> Text,
        act -> Text,
        at -> Timestamp,
        author_id -> Text,
        how -> Nullable<Text>,
        reason -> Text,
    }
}

diesel::table! {
    company_contacts (account_id) {
        account_id -> Text,
        company_id -> Text,
        verified_at -> Nullable<Timestamp>,
        verified_by -> Nullable<Text>,
        verified_how -> Nullable<Text>,
        verification_stopped_at -> Nullable<Timestamp>,
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
        workplace_id -> Nullable<Text>,
        user_company_id -> Nullable<Text>,
        by_hand -> Text,
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
        secret_hash -> Text,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        purpose -> Text,
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
        handed_to -> Nullable<Text>,
        handed_at -> Nullable<Timestamp>,
        ending -> Nullable<Text>,
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
    placement_reminders (id) {
        id -> Text,
        placement_id -> Text,
        version -> BigInt,
        party -> Text,
        at -> Timestamp,
    }
}
