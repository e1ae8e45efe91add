/** Every page there is: the value of `data-screen`, stable for tests. */
export const pageNames = [
  'opening',
  'attract',
  'shut-door',
  'still-here',
  'help',
  'home',
  'loading',
  'choose-matter',
  'choose-one',
  'type-matter',
  'choose-group',
  'what-to-bring',
  'priority',
  'issuing',
  'ticket',
  'refused',
  'thanks',
] as const;
export type PageName = (typeof pageNames)[number];
