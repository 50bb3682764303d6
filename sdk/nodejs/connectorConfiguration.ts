import * as pulumi from "@pulumi/pulumi";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * The saved configuration of an added connector. Only the fields that the program sets are managed.
 */
export class ConnectorConfiguration extends pulumi.CustomResource {
  /**
   * Get an existing ConnectorConfiguration resource's state with the given name, ID, and optional extra
   * properties used to qualify the lookup.
   *
   * @param name The _unique_ name of the resulting resource.
   * @param id The _unique_ provider ID of the resource to lookup.
   * @param opts Optional settings to control the behavior of the CustomResource.
   */
  public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ConnectorConfiguration {
    return new ConnectorConfiguration(name, undefined as any, { ...opts, id: id });
  }

  /** @internal */
  public static readonly __pulumiType = "connectors:index:ConnectorConfiguration";

  /**
   * Returns true if the given object is an instance of ConnectorConfiguration.  This is designed to work even
   * when multiple copies of the Pulumi SDK have been loaded into the same process.
   */
  public static isInstance(obj: any): obj is ConnectorConfiguration {
    if (obj === undefined || obj === null) {
      return false;
    }
    return obj["__pulumiType"] === ConnectorConfiguration.__pulumiType;
  }

  /**
   * Sub-account of the connector.
   */
  declare public readonly accountId: pulumi.Output<string>;
  /**
   * Whether to adopt a configuration that already exists and to overwrite the fields that the program sets, instead of failing. The default is false.
   */
  declare public readonly adoptExisting: pulumi.Output<boolean | undefined>;
  /**
   * URL at which a person gives the consent for an OAuth connector. Present only while the consent is pending.
   */
  declare public /*out*/ readonly authUrl: pulumi.Output<string | undefined>;
  /**
   * Values of the managed fields that are not secrets, by field id, as last read from the API.
   */
  declare public readonly config: pulumi.Output<{[key: string]: any} | undefined>;
  /**
   * Id of the configuration. Absent if the API does not return it.
   */
  declare public /*out*/ readonly configurationId: pulumi.Output<string | undefined>;
  /**
   * Whether the configuration is complete. It is not if, for example, the consent for an OAuth connector is pending.
   */
  declare public /*out*/ readonly configured: pulumi.Output<boolean>;
  /**
   * Connector to configure. It must be added to the sub-account: pass the `connectorId` output of a `Connector`.
   */
  declare public readonly connectorId: pulumi.Output<string>;
  /**
   * Timestamp of the last write by this stack, from the server's clock: RFC 3339 in UTC, such as `2026-03-28T19:37:11Z`. Absent after an import, until the stack writes the configuration.
   */
  declare public /*out*/ readonly lastUpdated: pulumi.Output<string | undefined>;
  /**
   * Name of the configuration. The default is its current name, or `configuration1` for a new configuration.
   */
  declare public readonly name: pulumi.Output<string | undefined>;
  /**
   * What happens to the configuration when the resource is deleted. The default is `retain`.
   */
  declare public readonly onDelete: pulumi.Output<enums.DeleteAction | undefined>;
  /**
   * Reaction to a change of the configuration that was made outside the stack. The default is `update`.
   */
  declare public readonly onDrift: pulumi.Output<enums.DriftAction | undefined>;
  /**
   * Timestamp of the last write by anyone, as last read from the API: RFC 3339 in UTC. If it differs from `lastUpdated`, the configuration was changed outside the stack. Absent if the API does not return it.
   */
  declare public /*out*/ readonly remoteLastUpdated: pulumi.Output<string | undefined>;
  /**
   * Whether to remove the connector, if `onDelete` is `remove`, even if the API does not state how many connections use it. A connector that connections use is never removed. The default is false.
   */
  declare public readonly removeIfUseUnknown: pulumi.Output<boolean | undefined>;
  /**
   * Whether to fail if the configuration is saved but not complete, for example because the consent for an OAuth connector is pending. The default is false.
   */
  declare public readonly requireConfigured: pulumi.Output<boolean | undefined>;
  /**
   * Values of the managed secret fields, by field id, as last written by the stack. The API does not return secrets.
   */
  declare public readonly secretConfig: pulumi.Output<{[key: string]: string} | undefined>;
  /**
   * Key of the entry in the secret manager that holds the secret fields. If it is set, the provider does not report required fields that are missing.
   */
  declare public readonly secretName: pulumi.Output<string | undefined>;

  /**
   * Create a ConnectorConfiguration resource with the given unique name, arguments, and options.
   *
   * @param name The _unique_ name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: ConnectorConfigurationArgs, opts?: pulumi.CustomResourceOptions) {
    let resourceInputs: pulumi.Inputs = {};
    opts = opts || {};
    if (!opts.id) {
      if (args?.connectorId === undefined && !opts.urn) {
        throw new Error("Missing required property 'connectorId'");
      }
      resourceInputs["accountId"] = args?.accountId;
      resourceInputs["adoptExisting"] = args?.adoptExisting;
      resourceInputs["config"] = args?.config;
      resourceInputs["connectorId"] = args?.connectorId;
      resourceInputs["name"] = args?.name;
      resourceInputs["onDelete"] = args?.onDelete;
      resourceInputs["onDrift"] = args?.onDrift;
      resourceInputs["removeIfUseUnknown"] = args?.removeIfUseUnknown;
      resourceInputs["requireConfigured"] = args?.requireConfigured;
      resourceInputs["secretConfig"] = args?.secretConfig ? pulumi.secret(args.secretConfig) : undefined;
      resourceInputs["secretName"] = args?.secretName;
      resourceInputs["authUrl"] = undefined /*out*/;
      resourceInputs["configurationId"] = undefined /*out*/;
      resourceInputs["configured"] = undefined /*out*/;
      resourceInputs["lastUpdated"] = undefined /*out*/;
      resourceInputs["remoteLastUpdated"] = undefined /*out*/;
    } else {
      resourceInputs["accountId"] = undefined /*out*/;
      resourceInputs["adoptExisting"] = undefined /*out*/;
      resourceInputs["authUrl"] = undefined /*out*/;
      resourceInputs["config"] = undefined /*out*/;
      resourceInputs["configurationId"] = undefined /*out*/;
      resourceInputs["configured"] = undefined /*out*/;
      resourceInputs["connectorId"] = undefined /*out*/;
      resourceInputs["lastUpdated"] = undefined /*out*/;
      resourceInputs["name"] = undefined /*out*/;
      resourceInputs["onDelete"] = undefined /*out*/;
      resourceInputs["onDrift"] = undefined /*out*/;
      resourceInputs["remoteLastUpdated"] = undefined /*out*/;
      resourceInputs["removeIfUseUnknown"] = undefined /*out*/;
      resourceInputs["requireConfigured"] = undefined /*out*/;
      resourceInputs["secretConfig"] = undefined /*out*/;
      resourceInputs["secretName"] = undefined /*out*/;
    }
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    const secretOpts = { additionalSecretOutputs: ["authUrl", "secretConfig"] };
    opts = pulumi.mergeOptions(opts, secretOpts);
    const replaceOnChanges = { replaceOnChanges: ["accountId", "connectorId"] };
    opts = pulumi.mergeOptions(opts, replaceOnChanges);
    super(ConnectorConfiguration.__pulumiType, name, resourceInputs, opts);
  }
}

/**
 * The set of arguments for constructing a ConnectorConfiguration resource.
 */
export interface ConnectorConfigurationArgs {
  /**
   * Sub-account of the connector. The default is the provider's `accountId`. It must not be a secret, because the id of the resource contains it.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Whether to adopt a configuration that already exists and to overwrite the fields that the program sets, instead of failing. The default is false.
   */
  adoptExisting?: pulumi.Input<boolean | undefined>;
  /**
   * Values of fields that are not secrets, by field id: strings, numbers, booleans, or lists of strings for a multiple selection. Previews show the values. A field that is removed from the map is cleared.
   */
  config?: pulumi.Input<{[key: string]: any} | undefined>;
  /**
   * Connector to configure. It must be added to the sub-account: pass the `connectorId` output of a `Connector`.
   */
  connectorId: pulumi.Input<string>;
  /**
   * Name of the configuration. The default is its current name, or `configuration1` for a new configuration.
   */
  name?: pulumi.Input<string | undefined>;
  /**
   * What happens to the configuration when the resource is deleted. The default is `retain`.
   */
  onDelete?: pulumi.Input<enums.DeleteAction | undefined>;
  /**
   * Reaction to a change of the configuration that was made outside the stack. The default is `update`.
   */
  onDrift?: pulumi.Input<enums.DriftAction | undefined>;
  /**
   * Whether to remove the connector, if `onDelete` is `remove`, even if the API does not state how many connections use it. A connector that connections use is never removed. The default is false.
   */
  removeIfUseUnknown?: pulumi.Input<boolean | undefined>;
  /**
   * Whether to fail if the configuration is saved but not complete, for example because the consent for an OAuth connector is pending. The default is false.
   */
  requireConfigured?: pulumi.Input<boolean | undefined>;
  /**
   * Values of secret fields, by field id: strings that are not empty. Previews and logs never show the values. A field that is removed from the map is cleared.
   */
  secretConfig?: pulumi.Input<{[key: string]: pulumi.Input<string>} | undefined>;
  /**
   * Key of the entry in the secret manager that holds the secret fields. If it is set, the provider does not report required fields that are missing.
   */
  secretName?: pulumi.Input<string | undefined>;
}
