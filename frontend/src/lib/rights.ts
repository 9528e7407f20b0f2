/** What the roles of a person open in the dashboard. Only for showing and hiding: the services decide. */

interface Held {
  readonly role: string;
}
interface Holder {
  readonly grants: readonly Held[];
}

const holds = (me: Holder, ...roles: string[]): boolean =>
  me.grants.some((grant) => roles.includes(grant.role));

/** Changes people, units and reads the trail. */
export const administers = (me: Holder): boolean => holds(me, "admin", "coordinator");
/** Gives programs their keys. */
export const keepsMachines = (me: Holder): boolean => holds(me, "admin");
/** Sees the people of the own agency. */
export const seesPeople = (me: Holder): boolean => holds(me, "admin", "coordinator", "head");
/** May give the own role to a deputy for a time. */
export const delegates = (me: Holder): boolean => holds(me, "head");
/** Changes what is the same for the whole country: groups and the calendar. */
export const administersNation = (me: {
  grants: readonly { role: string; unit: { kind: string } }[];
}): boolean => me.grants.some((grant) => grant.role === "admin" && grant.unit.kind === "nation");
interface Placed {
  grants: readonly { role: string; unit: { id: number; kind: string } }[];
}
const keeps = (role: string) => role === "admin" || role === "coordinator";

/** The province for which the reader administers; none when it is the whole country. */
export const ownProvince = (me: Placed): number | undefined =>
  me.grants.find(({ role, unit }) => keeps(role) && unit.kind === "province")?.unit.id;

/** Changes the units of a province. Who administers a smaller unit is told by the services. */
export const administersIn = (me: Placed, province: number | undefined): boolean =>
  me.grants.some(
    ({ role, unit }) => keeps(role) && (unit.kind !== "province" || unit.id === province),
  );
