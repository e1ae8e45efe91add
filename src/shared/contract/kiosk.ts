import { applicationCommands, applicationEvents } from './applications.ts';
import { assistantCommands } from './assistant.ts';
import { catalogueCommands, catalogueEvents } from './catalogue.ts';
import { centreCommands } from './centre.ts';
import { checklistCommands } from './checklists.ts';
import { documentsCommands } from './documents.ts';
import { networkCommands, networkEvents } from './network.ts';
import { paperCommands } from './papers.ts';
import { paymentKioskCommands, paymentKioskEvents } from './payments.ts';
import { practiceCommands } from './practice.ts';
import { printingCommands, printingEvents } from './printing.ts';
import { procedureCommands } from './procedures.ts';
import { hallCommands, hallEvents } from './queue/hall.ts';
import { ratingCommands } from './ratings.ts';
import { readinessCommands, readinessEvents } from './readiness.ts';
import { scannerCommands, scannerEvents } from './scanner.ts';
import { setUpCommands } from './set-up.ts';
import { speechCommands } from './speech.ts';
import { staffDoorCommands, staffEvents, staffOnlyCommands } from './staff.ts';
import { ticketCommands } from './tickets.ts';
import { usageCommands } from './usage.ts';

/** Everything a screen may ask of core, and everything core tells the screens. */
export const kioskContract = {
  commands: {
    ...centreCommands,
    ...procedureCommands,
    ...catalogueCommands,
    ...checklistCommands,
    ...practiceCommands,
    ...assistantCommands,
    ...documentsCommands,
    ...applicationCommands,
    ...paperCommands,
    ...ratingCommands,
    ...paymentKioskCommands,
    ...ticketCommands,
    ...hallCommands,
    ...printingCommands,
    ...networkCommands,
    ...scannerCommands,
    ...readinessCommands,
    ...speechCommands,
    ...setUpCommands,
    ...staffDoorCommands,
    ...staffOnlyCommands,
    ...usageCommands,
  },
  events: {
    ...applicationEvents,
    ...catalogueEvents,
    ...paymentKioskEvents,
    ...hallEvents,
    ...printingEvents,
    ...networkEvents,
    ...scannerEvents,
    ...readinessEvents,
    ...staffEvents,
  },
};
export type KioskContract = typeof kioskContract;
