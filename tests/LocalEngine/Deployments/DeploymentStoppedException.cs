using Pulumi.Connectors.LocalEngine.Hosting;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Not done because something else failed before, which has been reported.</summary>
internal sealed class DeploymentStoppedException() : EngineException("the deployment has stopped");
