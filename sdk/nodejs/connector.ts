import * as pulumi from "@pulumi/pulumi";
import * as utilities from "./utilities";

/**
 * A connector from the catalogue, added to a sub-account. It must be added before it can be configured or used in a connection.
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
  declare public readonly adoptExisting: pulumi.Output<boolean | undefined>;
  /**
   * Whether the connector was already there and was taken over.
   */
  declare public /*out*/ readonly adopted: pulumi.Output<boolean | undefined>;
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  declare public readonly connectorId: pulumi.Output<string>;
  /**
   * What the connector moves, such as `customer match`.
   */
  declare public /*out*/ readonly dataType: pulumi.Output<string>;
  /**
   * Family of the data type, such as `audience activation`.
   */
  declare public /*out*/ readonly dataTypeCategory: pulumi.Output<string>;
  /**
   * What the connector does.
   */
  declare public /*out*/ readonly description: pulumi.Output<string | undefined>;
  /**
   * Whether its configuration may be changed.
   */
  declare public /*out*/ readonly editable: pulumi.Output<boolean | undefined>;
  /**
   * Environment that the connector was added from.
   */
  declare public /*out*/ readonly env: pulumi.Output<string | undefined>;
  /**
   * Name of the connector. Several connectors can share one.
   */
  declare public /*out*/ readonly name: pulumi.Output<string>;
  /**
   * Id of the platform behind the connector.
   */
  declare public /*out*/ readonly platformId: pulumi.Output<string>;
  /**
   * Kind of platform, such as `Data Store`.
   */
  declare public /*out*/ readonly platformType: pulumi.Output<string>;
  declare public readonly removeAdopted: pulumi.Output<boolean | undefined>;
  /**
   * `Source` or `Destination`.
   */
  declare public /*out*/ readonly supportedType: pulumi.Output<string>;
  /**
   * Whether a transfer can be started on it.
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
   * Sub-account that the connector is added to. Default: the provider's.
   */
  accountId?: pulumi.Input<string | undefined>;
  /**
   * Take over a connector that is already added, instead of refusing. What was taken over stays on delete unless `removeAdopted` is true.
   */
  adoptExisting?: pulumi.Input<boolean | undefined>;
  /**
   * Catalogue id of the connector, such as `0a1b2c3d4e5f6071`.
   */
  connectorId: pulumi.Input<string>;
  /**
   * Remove a connector on delete even if it was taken over.
   */
  removeAdopted?: pulumi.Input<boolean | undefined>;
}
