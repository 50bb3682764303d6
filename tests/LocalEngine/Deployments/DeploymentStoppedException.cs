using Pulumi.Connectors.LocalEngine.Errors;

namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>An operation was skipped because of an earlier failure, which has been reported.</summary>
internal sealed class DeploymentStoppedException() : EngineException("the deployment has stopped");
