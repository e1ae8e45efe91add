import type { ValidateFunction } from 'ajv';
import type { JsonObject } from '../../shared/canonical-json.ts';
import { description } from '../api/description.ts';
import type { Schemas } from '../api/schemas.ts';

/** The kinds and versions this province understands: every schema of the OpenAPI file that names its kind. */
export interface Kinds {
  /** null: not known here (yet). */
  reads(kind: string, schemaVersion: number, payload: JsonObject): boolean | null;
  readonly known: readonly KnownKind[];
}

export interface KnownKind {
  readonly kind: string;
  readonly schemaVersion: number;
}

export function kindsOf(schemas: Schemas): Kinds {
  const validators = new Map<string, ValidateFunction>();
  const known: KnownKind[] = [];
  for (const [name, schema] of Object.entries(description.components.schemas)) {
    if (!('x-kind' in schema)) continue;
    const each = { kind: schema['x-kind'], schemaVersion: schema['x-schema-version'] };
    known.push(each);
    validators.set(nameOf(each), schemas.named(name));
  }
  return {
    known,
    reads: (kind, schemaVersion, payload) =>
      validators.get(nameOf({ kind, schemaVersion }))?.(payload) ?? null,
  };
}

const nameOf = (each: KnownKind) => `${each.kind}/${each.schemaVersion}`;
