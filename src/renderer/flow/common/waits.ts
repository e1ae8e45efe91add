/** Every time this room waits, in milliseconds, with the reason. Tests replace the clock, not these. */
export const waits = {
  /** A page that works longer than this says by name what it is doing. */
  nameTheWork: 1_000,
  /** Longer than this and the person may leave it. */
  mayLeave: 10_000,
  /** Between an unanswered question to core and the same question again. */
  askAgain: 700,
  /** How long one question may stay unanswered before it is asked again. */
  oneAnswer: 5_000,
  /** Core away at the door: the door stays open this long, for a restart takes about a second. */
  shutTheDoor: 4_000,
  /** The page after the last one, before the door. */
  thanks: 8_000,
  /** Touched nowhere for so long: "Ông/bà còn ở đây không?" Centres may set another. */
  idle: 60_000,
  /** Nobody answered that question: everything of the visit is wiped. Centres may set another. */
  nobodyThere: 30_000,
  /** The idle question is spoken at once and again after this. */
  askAloudAgain: 15_000,
  /** Typing pauses this long before the catalogue is searched. */
  searchAfter: 150,
  /** A scan that could not be used is spoken of this long, unless a finger comes down before. */
  misread: 20_000,
  /** A dossier of another kiosk is asked for anew while its page stands: the province sends no news of it here. */
  askStatusAgain: 15_000,
  /** A line that broke is tried again after these, the last one for ever. */
  reconnect: [200, 400, 800, 1_500, 3_000],
  /** A second tap on the same thing within this time is the same tap of a trembling hand. */
  sameTap: 250,
} as const;
