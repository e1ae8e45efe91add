import type { Input } from '../../../shared/contract/define.ts';
import type { KioskContract } from '../../../shared/contract/kiosk.ts';
import { asking } from '../common/asking.ts';

/** One number as ordered. Asked again, it is asked with the same key and the same words. */
export type Order = Input<KioskContract, 'tickets.take'>;

export const askFirstScreen = asking('procedures.firstScreen');
export const askDetails = asking('procedures.show');
export const askNumber = asking('tickets.take');
export const askReprint = asking('printing.reprint');
