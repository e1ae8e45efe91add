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
];
