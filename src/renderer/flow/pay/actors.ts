import { asking } from '../common/asking.ts';

export const askFind = asking('payments.find');
export const askOffer = asking('payments.offer');
export const askShow = asking('payments.show');
export const askLeave = asking('payments.leave');
