export const DeleteAction = {
  /**
   * Leaves the configuration unchanged.
   */
  Retain: "retain",
  /**
   * Overwrites every managed field with an empty value.
   */
  Clear: "clear",
  /**
   * Removes the connector, and its configuration with it, from the sub-account. Fails if a connection uses the connector.
   */
  Remove: "remove",
} as const;

/**
 * What happens to a configuration when its resource is deleted. The API has no operation that deletes a configuration without its connector.
 */
export type DeleteAction = (typeof DeleteAction)[keyof typeof DeleteAction];

export const DriftAction = {
  /**
   * Plans an update that writes the program's values again.
   */
  Update: "update",
  /**
   * Logs a warning and plans no change.
   */
  Warn: "warn",
  /**
   * Logs nothing and plans no change.
   */
  Ignore: "ignore",
} as const;

/**
 * Reaction to a change of a configuration that was made outside the stack.
 */
export type DriftAction = (typeof DriftAction)[keyof typeof DriftAction];
