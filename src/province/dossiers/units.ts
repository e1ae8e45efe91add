import units from './units.json' with { type: 'json' };

/** Code of the unit that receives a centre's dossiers, as it begins their codes. */
export type UnitOf = (centreId: string) => string | undefined;

/** Provinces give these codes; those of `units.json` are invented. */
export const unitOf: UnitOf = (centreId) => new Map(Object.entries(units)).get(centreId);
