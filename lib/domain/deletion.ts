/** How long a learner can change their mind, in ms, after asking for their account to be deleted. */
export const deletionGracePeriod = 7 * 24 * 60 * 60 * 1000;

/** How long entries of the audit log are kept, in ms. */
export const auditRetention = 180 * 24 * 60 * 60 * 1000;
