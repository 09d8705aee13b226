/** Whether a publisher gave the ocid: others are ours, of an id that a row of a spreadsheet has. */
export const isPublishers = (ocid: string): boolean => /^ocds-/i.test(ocid);

/** Whether the Digital Marketplace gave the id, one to an opportunity. */
export const isServices = (ocid: string): boolean => ocid.startsWith('dos:');
