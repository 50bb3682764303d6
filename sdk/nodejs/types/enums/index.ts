export const DeleteAction = {
  /**
   * Leave it as it is.
   */
  Retain: "retain",
  /**
   * Overwrite every managed field with an empty value.
   */
  Clear: "clear",
  /**
   * Remove the connector from the sub-account, which drops its configuration with it. Refused while a connection uses it.
   */
  Remove: "remove",
} as const;

/**
 * What happens to a configuration whose resource is deleted. The API cannot delete a configuration by itself; removing its connector does.
 */
export type DeleteAction = (typeof DeleteAction)[keyof typeof DeleteAction];

export const DriftAction = {
  /**
   * Plan an update that writes the program's values again.
   */
  Update: "update",
  /**
   * Say so and change nothing.
   */
  Warn: "warn",
  /**
   * Say nothing.
   */
  Ignore: "ignore",
} as const;

/**
 * What to do when somebody else changed a configuration.
 */
export type DriftAction = (typeof DriftAction)[keyof typeof DriftAction];
