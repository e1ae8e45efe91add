/** Why the guest cannot run on this machine, with what would help. */
export class Missing extends Error {}
