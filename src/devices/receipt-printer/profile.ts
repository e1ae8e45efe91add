import { z } from 'zod';
import { type PrinterProfile, type PrinterProfileId, printerProfileIds } from '../contract.ts';
import { printerAbilities } from './abilities.ts';
import customVkp80 from './profiles/custom-vkp80.json' with { type: 'json' };
import epsonTmM30iii from './profiles/epson-tm-m30iii.json' with { type: 'json' };
import epsonTmT20iii from './profiles/epson-tm-t20iii.json' with { type: 'json' };
import epsonTmT88v from './profiles/epson-tm-t88v.json' with { type: 'json' };
import generic58 from './profiles/generic-58.json' with { type: 'json' };
import generic80 from './profiles/generic-80.json' with { type: 'json' };

/** A profile of this program: one JSON file each. */
export const printerProfile = z.strictObject({ id: z.enum(printerProfileIds), ...printerAbilities.shape });
export type KnownProfile = z.infer<typeof printerProfile>;

export type { PrinterProfile };

const files: Readonly<Record<PrinterProfileId, unknown>> = {
  'epson-tm-t20iii': epsonTmT20iii,
  'epson-tm-t88v': epsonTmT88v,
  'epson-tm-m30iii': epsonTmM30iii,
  'custom-vkp80': customVkp80,
  'generic-80': generic80,
  'generic-58': generic58,
};

/** The profile of a configuration: one of this program by its name, or one of its own. */
export function profileOf(named: PrinterProfileId | PrinterProfile): PrinterProfile {
  return typeof named === 'string' ? findProfile(named) : named;
}

export function findProfile(id: PrinterProfileId): KnownProfile {
  return printerProfile.parse(files[id]);
}
