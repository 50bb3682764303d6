import * as connectors from "@madconnect/connectors";

/** A connector of the sub-account: an entry of `declared.json`. */
export interface Entry {
  /** Name of its resources in the stack. */
  name: string;
  connectorId: string;
  /** Absent if no configuration was saved. */
  configuration?: {
    name?: string;
    config?: { [field: string]: any };
    secretName?: string;
    /** Ids of the secret fields, whose values cannot be read back. */
    secretFields: string[];
  };
}

/** Returns the connectors of the sub-account that have no entry yet. */
export async function undeclaredIn(entries: readonly Entry[]): Promise<Entry[]> {
  const added = (await connectors.getAddedConnectors()).connectors;
  const left = added.filter(({ connectorId }) => entries.every(entry => entry.connectorId !== connectorId));
  return Promise.all(left.map(async ({ connectorId, name }) => {
    const short = slug(name);
    const isUnique = added.filter(other => slug(other.name) === short).length === 1;
    const configuration = await configurationOf(connectorId);
    return { name: isUnique ? short : `${short}-${connectorId}`, connectorId, ...configuration && { configuration } };
  }));
}

async function configurationOf(connectorId: string): Promise<Entry["configuration"]> {
  const { lastUpdated, configured, name, secretName, fields } = await connectors.getConnectorConfiguration({ connectorId });
  const plain = fields.filter(field => !field.secret && !field.readonly && isSet(field.value));
  if (!lastUpdated && !configured && !secretName && plain.length === 0)
    return undefined;
  return {
    // The default name is omitted.
    ...name !== "configuration1" && { name },
    ...secretName && { secretName },
    ...plain.length > 0 && { config: Object.fromEntries(plain.map(field => [field.id, field.value])) },
    secretFields: fields.filter(field => field.secret && !field.readonly).map(field => field.id),
  };
}

function isSet(value: any): boolean {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
