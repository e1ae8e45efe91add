import { asking } from '../common/asking.ts';

export const askGive = asking('ratings.give');
export const askSuggest = asking('suggestions.give');
