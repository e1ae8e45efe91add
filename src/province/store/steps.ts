/** One numbered change of the tables. A step that was released is never changed: a new one is added. */
export interface SchemaStep {
  readonly step: number;
  readonly name: string;
  readonly statements: readonly string[];
}

export const schemaSteps: readonly SchemaStep[] = [
  {
    step: 1,
    name: 'kiosks, receipts, inbox, tickets',
    statements: [
      `CREATE TABLE kiosk (
        kiosk_id text PRIMARY KEY,
        first_contact timestamptz NOT NULL,
        last_contact timestamptz NOT NULL,
        duplicates bigint NOT NULL DEFAULT 0
      )`,
      'CREATE SEQUENCE receipt_number',
      // A unique constraint of a partitioned table must contain the partition column, so "exactly once" cannot be
      // one of the inbox itself. It is decided in this narrow table, which also outlives a purged inbox.
      `CREATE TABLE receipt (
        kiosk_id text NOT NULL REFERENCES kiosk,
        seq bigint NOT NULL CHECK (seq >= 1),
        key uuid NOT NULL,
        payload_sha256 text NOT NULL CHECK (payload_sha256 ~ '^[0-9a-f]{64}$'),
        reference text NOT NULL UNIQUE,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (kiosk_id, seq),
        UNIQUE (key)
      )`,
      `CREATE TABLE inbox (
        kiosk_id text NOT NULL,
        seq bigint NOT NULL,
        key uuid NOT NULL,
        stream text NOT NULL,
        kind text NOT NULL,
        schema_version integer NOT NULL,
        payload jsonb NOT NULL,
        payload_sha256 text NOT NULL,
        recorded_at bigint NOT NULL,
        uptime_ms bigint NOT NULL,
        boot_id text NOT NULL,
        received_at timestamptz NOT NULL,
        reference text NOT NULL,
        state text NOT NULL CHECK (state IN ('read', 'unread', 'unreadable')),
        PRIMARY KEY (kiosk_id, seq, received_at)
      ) PARTITION BY RANGE (received_at)`,
      `CREATE INDEX inbox_not_read ON inbox (kiosk_id, seq) WHERE state <> 'read'`,
      `CREATE TABLE ticket (
        ticket_id uuid PRIMARY KEY,
        kiosk_id text NOT NULL REFERENCES kiosk,
        label text NOT NULL,
        series text NOT NULL,
        number integer NOT NULL,
        day date NOT NULL,
        centre_id text NOT NULL,
        group_id text NOT NULL,
        procedure_code text,
        priority text,
        language text NOT NULL,
        issued_at bigint NOT NULL,
        clock_verified boolean NOT NULL,
        seq bigint NOT NULL,
        reference text NOT NULL,
        received_at timestamptz NOT NULL
      )`,
      'CREATE INDEX ticket_of_kiosk ON ticket (kiosk_id, seq DESC)',
      'CREATE INDEX ticket_of_day ON ticket (day, kiosk_id)',
      'CREATE INDEX ticket_newest ON ticket (received_at DESC, seq DESC)',
    ],
  },
  {
    step: 2,
    name: 'dossiers, payments, ratings, suggestions, news, keys',
    statements: [
      `CREATE TABLE sealing_key (
        kid text PRIMARY KEY,
        jwk jsonb NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
      )`,
      // Counted in the kiosk's own row, which is locked while news is written: no cursor ever becomes visible behind
      // one that a kiosk has read already, as it would with a sequence.
      'ALTER TABLE kiosk ADD COLUMN news bigint NOT NULL DEFAULT 0',
      `CREATE TABLE news (
        kiosk_id text NOT NULL REFERENCES kiosk,
        cursor bigint NOT NULL,
        kind text NOT NULL,
        subject uuid NOT NULL,
        version integer NOT NULL,
        at timestamptz NOT NULL,
        facts jsonb NOT NULL,
        PRIMARY KEY (kiosk_id, cursor),
        UNIQUE (subject, version)
      )`,
      `CREATE TABLE dossier (
        dossier_id uuid PRIMARY KEY,
        kiosk_id text NOT NULL REFERENCES kiosk,
        seq bigint NOT NULL,
        centre_id text NOT NULL,
        local_reference text NOT NULL,
        secret_sha256 text NOT NULL,
        procedure_code text NOT NULL,
        form_id text NOT NULL,
        form_version integer NOT NULL,
        submitted_at bigint NOT NULL,
        clock_verified boolean NOT NULL,
        ticket_label text,
        papers jsonb NOT NULL,
        fee_vnd bigint,
        sealed jsonb NOT NULL,
        reference text NOT NULL,
        received_at timestamptz NOT NULL,
        status text NOT NULL CHECK (status IN ('received', 'accepted', 'needs-more', 'result-ready', 'refused')),
        version integer NOT NULL,
        dossier_code text UNIQUE
      )`,
      'CREATE INDEX dossier_of_slip ON dossier (centre_id, local_reference)',
      'CREATE INDEX dossier_newest ON dossier (received_at DESC, seq DESC)',
      `CREATE TABLE dossier_code_counter (
        unit text NOT NULL,
        day date NOT NULL,
        last integer NOT NULL,
        PRIMARY KEY (unit, day)
      )`,
      `CREATE TABLE payment (
        payment_id uuid PRIMARY KEY,
        kiosk_id text NOT NULL REFERENCES kiosk,
        seq bigint NOT NULL,
        dossier_id uuid,
        ticket_id uuid,
        amount_vnd bigint NOT NULL,
        payee jsonb NOT NULL,
        purpose text NOT NULL,
        bill text NOT NULL,
        shown_at bigint NOT NULL,
        expires_at bigint NOT NULL,
        state text NOT NULL CHECK (state IN ('shown', 'unconfirmed', 'expired', 'cancelled', 'confirmed')),
        version integer NOT NULL,
        received_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        bank_reference text UNIQUE,
        CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL AND bank_reference IS NOT NULL))
      )`,
      'CREATE INDEX payment_of_bill ON payment (bill)',
      'CREATE INDEX payment_of_dossier ON payment (dossier_id)',
      'CREATE INDEX payment_newest ON payment (received_at DESC, seq DESC)',
      `CREATE TABLE bank_callback (
        bank_reference text PRIMARY KEY,
        bill text,
        account text NOT NULL,
        amount_vnd bigint NOT NULL,
        purpose text NOT NULL,
        booked_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        outcome text NOT NULL CHECK (
          outcome IN ('confirmed', 'already-paid', 'wrong-amount', 'wrong-account', 'unknown-bill')
        ),
        payment_id uuid
      )`,
      // Never two confirmations of one payment, whatever the code above it does.
      `CREATE UNIQUE INDEX bank_callback_confirms_once ON bank_callback (payment_id) WHERE outcome = 'confirmed'`,
      'CREATE INDEX bank_callback_of_bill ON bank_callback (bill)',
      `CREATE TABLE rating (
        rating_id uuid PRIMARY KEY,
        kiosk_id text NOT NULL REFERENCES kiosk,
        centre_id text NOT NULL,
        day date NOT NULL,
        score integer NOT NULL CHECK (score BETWEEN 1 AND 5),
        reason text,
        about text NOT NULL,
        procedure_code text
      )`,
      'CREATE INDEX rating_of_day ON rating (day)',
      `CREATE TABLE suggestion (
        suggestion_id uuid PRIMARY KEY,
        kiosk_id text NOT NULL REFERENCES kiosk,
        centre_id text NOT NULL,
        day date NOT NULL,
        sealed jsonb NOT NULL,
        received_at timestamptz NOT NULL
      )`,
      'CREATE INDEX suggestion_newest ON suggestion (received_at DESC)',
    ],
  },
  {
    step: 3,
    name: 'kiosk keys, audit heads',
    statements: [
      `CREATE TABLE kiosk_key (
        kiosk_id text NOT NULL REFERENCES kiosk,
        kid text NOT NULL,
        x text NOT NULL,
        enrolled_at timestamptz NOT NULL,
        replaced_at timestamptz,
        PRIMARY KEY (kiosk_id, kid)
      )`,
      'CREATE UNIQUE INDEX kiosk_key_in_use ON kiosk_key (kiosk_id) WHERE replaced_at IS NULL',
      `CREATE TABLE enrolment_used (
        kiosk_id text NOT NULL,
        code_id text NOT NULL,
        kid text NOT NULL,
        used_at timestamptz NOT NULL,
        PRIMARY KEY (kiosk_id, code_id)
      )`,
      // No reference to the kiosk: its first batch brings both.
      `CREATE TABLE audit_head (
        kiosk_id text NOT NULL,
        seq bigint NOT NULL,
        hash text NOT NULL,
        noted_at timestamptz NOT NULL,
        PRIMARY KEY (kiosk_id, seq)
      )`,
      `CREATE TABLE audit_finding (
        kiosk_id text NOT NULL,
        finding text NOT NULL CHECK (finding IN ('truncated', 'rewritten')),
        seq bigint NOT NULL,
        found_at timestamptz NOT NULL,
        PRIMARY KEY (kiosk_id, finding, seq)
      )`,
    ],
  },
  {
    step: 4,
    name: 'published catalogues',
    statements: [
      `CREATE TABLE catalogue_edition (
        number bigint PRIMARY KEY,
        sha256 text NOT NULL UNIQUE,
        manifest text NOT NULL,
        published_at timestamptz NOT NULL
      )`,
      // By its own hash: editions share what did not change, and an older version is what a delta is made from.
      `CREATE TABLE catalogue_file (
        sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        body text NOT NULL
      )`,
      `CREATE TABLE catalogue_edition_file (
        number bigint NOT NULL REFERENCES catalogue_edition ON DELETE CASCADE,
        sha256 text NOT NULL REFERENCES catalogue_file,
        name text NOT NULL,
        PRIMARY KEY (number, name)
      )`,
    ],
  },
  {
    step: 5,
    name: 'photographed pages',
    statements: [
      // One row for each page a dossier names, from the moment it is received: what is missing can be counted.
      `CREATE TABLE paper_page (
        kiosk_id text NOT NULL REFERENCES kiosk,
        sha256 text NOT NULL,
        dossier_id uuid NOT NULL,
        paper_id text NOT NULL,
        place integer NOT NULL,
        bytes bigint,
        received bigint NOT NULL DEFAULT 0,
        complete_at timestamptz,
        PRIMARY KEY (kiosk_id, sha256)
      )`,
      'CREATE INDEX paper_page_of_dossier ON paper_page (dossier_id)',
      `CREATE TABLE paper_page_part (
        kiosk_id text NOT NULL,
        sha256 text NOT NULL,
        at bigint NOT NULL,
        data bytea NOT NULL,
        PRIMARY KEY (kiosk_id, sha256, at)
      )`,
    ],
  },
  {
    step: 6,
    name: 'numbers taken at home',
    statements: [
      `CREATE TABLE appointment (
        code text PRIMARY KEY,
        centre_id text NOT NULL,
        day date NOT NULL,
        at text NOT NULL,
        procedure_code text NOT NULL,
        made_at timestamptz NOT NULL,
        ticket_label text
      )`,
      'CREATE INDEX appointment_newest ON appointment (made_at DESC)',
    ],
  },
];
