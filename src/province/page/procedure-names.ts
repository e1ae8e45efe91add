import { readFileSync } from 'node:fs';

const CATALOGUE = new URL('../../../assets/catalogue/procedures.json', import.meta.url);
const EVERYDAY = new URL('../../../assets/catalogue/everyday.json', import.meta.url);

/** Vietnamese names of procedures by code, everyday ones first. Without the files the page shows codes alone. */
export function readProcedureNames(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const catalogue = read(CATALOGUE) as { procedures?: { code: string; nameVi: string }[] } | null;
  for (const { code, nameVi } of catalogue?.procedures ?? [])
    names.set(code, nameVi.replace(/^Thủ tục (.)/u, upper));
  const everyday = read(EVERYDAY) as { procedures?: Record<string, { name: { vi: string } }> } | null;
  for (const [code, each] of Object.entries(everyday?.procedures ?? {})) names.set(code, each.name.vi);
  return names;
}

function read(file: URL): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

const upper = (_: string, first: string) => first.toLocaleUpperCase('vi');
