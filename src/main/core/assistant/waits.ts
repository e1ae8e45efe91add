/** How long the assistant waits for the province's language model, in milliseconds. */
export const assistantWaits = {
  /** A model that has not answered whole by then is not waited for: the person gets the answer of the catalogue. */
  model: 3_000,
  /** After `failuresBeforeRest` failures in a row it is not asked for this long, so that nobody waits for nothing. */
  rest: 60_000,
};
export type AssistantWaits = typeof assistantWaits;

export const failuresBeforeRest = 3;
