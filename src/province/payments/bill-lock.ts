/**
 * Held by whoever looks for the other half: the kiosk's word on a bill, or the bank's. Without it both could look at
 * the same moment, each before the other has committed, and the money would confirm nothing.
 */
export const BILL_LOCK = 7_260_005;
