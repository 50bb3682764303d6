import * as pulumi from "@pulumi/pulumi";
import * as enums from "./types/enums";
import * as utilities from "./utilities";

/**
 * The saved configuration of an added connector.
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
   * Sub-account of the connector. Default: the provider's.
   */
  declare public readonly accountId: pulumi.Output<string>;
  /**
   * Take over a configuration that is already there, instead of refusing to overwrite it.
   */
  declare public readonly adoptExisting: pulumi.Output<boolean | undefined>;
  /**
   * Address at which a person gives consent, for an OAuth connector that waits for it.
   */
  declare public /*out*/ readonly authUrl: pulumi.Output<string | undefined>;
  /**
   * Values of fields that are not secret, by field id: text, numbers, booleans, or lists of text for a multiple selection. Shown in previews.
   */
  declare public readonly config: pulumi.Output<{[key: string]: any} | undefined>;
  /**
   * Id of the configuration.
   */
  declare public /*out*/ readonly configurationId: pulumi.Output<string | undefined>;
  /**
   * Whether the platform holds a complete configuration.
   */
  declare public /*out*/ readonly configured: pulumi.Output<boolean>;
  /**
   * Connector to configure. It must be added: pass the `connectorId` output of a `Connector`.
   */
  declare public readonly connectorId: pulumi.Output<string>;
  /**
   * When this provider last wrote the configuration, by the platform's clock: RFC 3339, UTC, such as `2026-03-28T19:37:11Z`.
   */
  declare public /*out*/ readonly lastUpdated: pulumi.Output<string | undefined>;
  /**
   * Name of the configuration. Default: `configuration1`.
   */
  declare public readonly name: pulumi.Output<string | undefined>;
  /**
   * What happens to the configuration on delete. Default: `retain`.
   */
  declare public readonly onDelete: pulumi.Output<enums.DeleteAction | undefined>;
  /**
   * What to do when somebody else changed the configuration. Default: `update`.
   */
  declare public readonly onDrift: pulumi.Output<enums.DriftAction | undefined>;
  /**
   * When anybody last changed the configuration, as last seen: RFC 3339, UTC.
   */
  declare public /*out*/ readonly remoteLastUpdated: pulumi.Output<string | undefined>;
  /**
   * Fail while the platform does not call the configuration complete, such as an OAuth connector that waits for consent.
   */
  declare public readonly requireConfigured: pulumi.Output<boolean | undefined>;
  /**
   * Values of secret fields, by field id. Never shown.
   */
  declare public readonly secretConfig: pulumi.Output<{[key: string]: string} | undefined>;
  /**
   * Key of the entry in the platform's secret manager that holds the secret fields, instead of `secretConfig`.
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
   * Sub-account of the connector. Default: the provider's.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Take over a configuration that is already there, instead of refusing to overwrite it.
   */
  adoptExisting?: pulumi.Input<boolean | undefined>;
  /**
   * Values of fields that are not secret, by field id: text, numbers, booleans, or lists of text for a multiple selection. Shown in previews.
   */
  config?: pulumi.Input<{[key: string]: any} | undefined>;
  /**
   * Connector to configure. It must be added: pass the `connectorId` output of a `Connector`.
   */
  connectorId: pulumi.Input<string>;
  /**
   * Name of the configuration. Default: `configuration1`.
   */
  name?: pulumi.Input<string | undefined>;
  /**
   * What happens to the configuration on delete. Default: `retain`.
   */
  onDelete?: pulumi.Input<enums.DeleteAction | undefined>;
  /**
   * What to do when somebody else changed the configuration. Default: `update`.
   */
  onDrift?: pulumi.Input<enums.DriftAction | undefined>;
  /**
   * Fail while the platform does not call the configuration complete, such as an OAuth connector that waits for consent.
   */
  requireConfigured?: pulumi.Input<boolean | undefined>;
  /**
   * Values of secret fields, by field id. Never shown.
   */
  secretConfig?: pulumi.Input<{[key: string]: pulumi.Input<string>} | undefined>;
  /**
   * Key of the entry in the platform's secret manager that holds the secret fields, instead of `secretConfig`.
   */
  secretName?: pulumi.Input<string | undefined>;
}
