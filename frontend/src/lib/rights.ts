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
