import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/**
 * A connector of the catalog, added to a sub-account. A connector must be added before it can be configured or used in a connection.
 */
export class Connector extends pulumi.CustomResource {
  /**
   * Get an existing Connector resource's state with the given name, ID, and optional extra
   * properties used to qualify the lookup.
   *
   * @param name The _unique_ name of the resulting resource.
   * @param id The _unique_ provider ID of the resource to lookup.
   * @param opts Optional settings to control the behavior of the CustomResource.
   */
  public static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Connector {
    return new Connector(name, undefined as any, { ...opts, id: id });
  }

  /** @internal */
  public static readonly __pulumiType = "connectors:index:Connector";

  /**
   * Returns true if the given object is an instance of Connector.  This is designed to work even
   * when multiple copies of the Pulumi SDK have been loaded into the same process.
   */
  public static isInstance(obj: any): obj is Connector {
    if (obj === undefined || obj === null) {
      return false;
    }
    return obj["__pulumiType"] === Connector.__pulumiType;
  }

  /**
   * Sub-account that the connector is added to.
   */
  declare public readonly accountId: pulumi.Output<string>;
  /**
   * Whether to adopt the connector if it is already added, instead of failing. An adopted connector stays in the sub-account when the resource is deleted, unless `removeAdopted` is true. The default is false.
   */
  declare public readonly adoptExisting: pulumi.Output<boolean | undefined>;
  /**
   * Whether the connector was already added and the resource adopted it. False if the stack added or imported it.
   */
  declare public /*out*/ readonly adopted: pulumi.Output<boolean | undefined>;
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  declare public readonly connectorId: pulumi.Output<string>;
  /**
   * Type of the data that the connector transfers, such as `customer match`.
   */
  declare public /*out*/ readonly dataType: pulumi.Output<string>;
  /**
   * Category of the data type. The documented categories are `audience activation`, `identity management`, `reporting`, `data store`, `campaign management` and `events`.
   */
  declare public /*out*/ readonly dataTypeCategory: pulumi.Output<string>;
  /**
   * Description of the connector. Absent if the API returns none.
   */
  declare public /*out*/ readonly description: pulumi.Output<string | undefined>;
  /**
   * Whether the sub-account may change the connector. If it is false, the API presumably rejects changes of the configuration; the provider does not check it.
   */
  declare public /*out*/ readonly editable: pulumi.Output<boolean | undefined>;
  /**
   * Name of the environment that the connector was added from. Informational: the provider does not use it, and its values are not documented.
   */
  declare public /*out*/ readonly env: pulumi.Output<string | undefined>;
  /**
   * Name of the connector. Names are not unique.
   */
  declare public /*out*/ readonly name: pulumi.Output<string>;
  /**
   * Id of the platform that the connector connects to. Several connectors can share a platform.
   */
  declare public /*out*/ readonly platformId: pulumi.Output<string>;
  /**
   * Type of the platform, such as `Data Store`.
   */
  declare public /*out*/ readonly platformType: pulumi.Output<string>;
  /**
   * Whether to remove the connector when the resource is deleted even if it was adopted. The default is false.
   */
  declare public readonly removeAdopted: pulumi.Output<boolean | undefined>;
  /**
   * Whether to remove the connector when the resource is deleted even if the API does not state how many connections use it. A connector that connections use is never removed. The default is false.
   */
  declare public readonly removeIfUseUnknown: pulumi.Output<boolean | undefined>;
  /**
   * Direction of the connector: `Source` if it reads data from the platform, `Destination` if it delivers data to it.
   */
  declare public /*out*/ readonly supportedType: pulumi.Output<string>;
  /**
   * Whether a transfer can be initiated for the connector. If it is false, the platform presumably pushes the data itself; the API does not document the reason.
   */
  declare public /*out*/ readonly transfer: pulumi.Output<boolean | undefined>;

  /**
   * Create a Connector resource with the given unique name, arguments, and options.
   *
   * @param name The _unique_ name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: ConnectorArgs, opts?: pulumi.CustomResourceOptions) {
    let resourceInputs: pulumi.Inputs = {};
    opts = opts || {};
    if (!opts.id) {
      if (args?.connectorId === undefined && !opts.urn) {
        throw new Error("Missing required property 'connectorId'");
      }
      resourceInputs["accountId"] = args?.accountId;
      resourceInputs["adoptExisting"] = args?.adoptExisting;
      resourceInputs["connectorId"] = args?.connectorId;
      resourceInputs["removeAdopted"] = args?.removeAdopted;
      resourceInputs["removeIfUseUnknown"] = args?.removeIfUseUnknown;
      resourceInputs["adopted"] = undefined /*out*/;
      resourceInputs["dataType"] = undefined /*out*/;
      resourceInputs["dataTypeCategory"] = undefined /*out*/;
      resourceInputs["description"] = undefined /*out*/;
      resourceInputs["editable"] = undefined /*out*/;
      resourceInputs["env"] = undefined /*out*/;
      resourceInputs["name"] = undefined /*out*/;
      resourceInputs["platformId"] = undefined /*out*/;
      resourceInputs["platformType"] = undefined /*out*/;
      resourceInputs["supportedType"] = undefined /*out*/;
      resourceInputs["transfer"] = undefined /*out*/;
    } else {
      resourceInputs["accountId"] = undefined /*out*/;
      resourceInputs["adoptExisting"] = undefined /*out*/;
      resourceInputs["adopted"] = undefined /*out*/;
      resourceInputs["connectorId"] = undefined /*out*/;
      resourceInputs["dataType"] = undefined /*out*/;
      resourceInputs["dataTypeCategory"] = undefined /*out*/;
      resourceInputs["description"] = undefined /*out*/;
      resourceInputs["editable"] = undefined /*out*/;
      resourceInputs["env"] = undefined /*out*/;
      resourceInputs["name"] = undefined /*out*/;
      resourceInputs["platformId"] = undefined /*out*/;
      resourceInputs["platformType"] = undefined /*out*/;
      resourceInputs["removeAdopted"] = undefined /*out*/;
      resourceInputs["removeIfUseUnknown"] = undefined /*out*/;
      resourceInputs["supportedType"] = undefined /*out*/;
      resourceInputs["transfer"] = undefined /*out*/;
    }
    opts = pulumi.mergeOptions(utilities.resourceOptsDefaults(), opts);
    const replaceOnChanges = { replaceOnChanges: ["accountId", "connectorId"] };
    opts = pulumi.mergeOptions(opts, replaceOnChanges);
    super(Connector.__pulumiType, name, resourceInputs, opts);
  }
}

/**
 * The set of arguments for constructing a Connector resource.
 */
export interface ConnectorArgs {
  /**
   * Sub-account that the connector is added to. The default is the provider's `accountId`. It must not be a secret, because the id of the resource contains it.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Whether to adopt the connector if it is already added, instead of failing. An adopted connector stays in the sub-account when the resource is deleted, unless `removeAdopted` is true. The default is false.
   */
  adoptExisting?: pulumi.Input<boolean | undefined>;
  /**
   * Catalog id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: pulumi.Input<string>;
  /**
   * Whether to remove the connector when the resource is deleted even if it was adopted. The default is false.
   */
  removeAdopted?: pulumi.Input<boolean | undefined>;
  /**
   * Whether to remove the connector when the resource is deleted even if the API does not state how many connections use it. A connector that connections use is never removed. The default is false.
   */
  removeIfUseUnknown?: pulumi.Input<boolean | undefined>;
}
