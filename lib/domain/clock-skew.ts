/**
 * How far the clocks of instances on one database may differ, in ms. A stored time that lies further ahead than any time
 * written now could is of a clock that was wrong, and does not count.
 */
export const clockSkew = 60 * 1000;
