import { loadConfiguration } from '../../../core/configuration/load.ts';
import type { KioskConfiguration } from '../../../core/configuration/schema.ts';
import type { Patient } from '../check.ts';
import { type Finding, fault, sound } from '../finding.ts';

export function readConfiguration(file: string): KioskConfiguration | null {
  const loaded = loadConfiguration(file);
  return loaded.ok ? loaded.value : null;
}

export function checkConfiguration({ world }: Patient): Finding {
  const loaded = loadConfiguration(world.configFile);
  if (loaded.ok) {
    const { id } = loaded.value.kiosk;
    return sound(`Cấu hình của kiosk ${id} đúng.`, `The configuration of kiosk ${id} is right.`);
  }
  const { code, sentence } = loaded;
  return fault(`configuration.${code}`, { sentence: sentence.vi, sentenceEn: sentence.en });
}
