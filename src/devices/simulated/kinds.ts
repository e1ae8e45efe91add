import type { PrinterProfileId } from '../contract.ts';
import { type Abilities, allButPresenter } from './abilities.ts';
import type { ModelOptions } from './printer-model.ts';

type Kind = Omit<ModelOptions, 'clock' | 'abilities'> & { readonly abilities: Abilities };

/** A plausible printer for each profile, written from manuals and not from the profile. Speed: rows a second. */
const eightyMillimetres = { widthDots: 576, rowsPerSecond: 1600, bufferBytes: 4096, hasCutter: true };

const clone: Abilities = {
  ...allButPresenter,
  tellsChanges: false,
  clearsBuffer: false,
  name: null,
  nearEndSensor: false,
};

function epson(model: string): Abilities {
  return { ...allButPresenter, name: { maker: 'EPSON', model } };
}

/** What stands behind each profile in tests: the driver sees bytes only, and has to find out. */
export const kinds: Readonly<Record<PrinterProfileId, Kind>> = {
  'epson-tm-t20iii': { ...eightyMillimetres, provesById: true, abilities: epson('TM-T20III') },
  'epson-tm-m30iii': { ...eightyMillimetres, provesById: true, abilities: epson('TM-m30III') },
  'epson-tm-t88v': { ...eightyMillimetres, widthDots: 512, provesById: true, abilities: epson('TM-T88V') },
  'custom-vkp80': {
    ...eightyMillimetres,
    provesById: false,
    abilities: {
      ...clone,
      nearEndSensor: true,
      presenter: true,
      name: { maker: 'CUSTOM', model: 'VKP80III' },
    },
  },
  'generic-80': { ...eightyMillimetres, provesById: false, abilities: clone },
  'generic-58': {
    widthDots: 384,
    rowsPerSecond: 700,
    bufferBytes: 4096,
    hasCutter: false,
    provesById: false,
    abilities: { ...clone, answersInOrder: false },
  },
};
