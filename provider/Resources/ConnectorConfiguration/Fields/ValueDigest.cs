using System.Security.Cryptography;
using System.Text;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;

/// <summary>Recognizes a digest that a platform shows in place of a value. It proves that the value is stored, and is no other form of it.</summary>
internal static class ValueDigest
{
    private const int MinLength = 22;

    private static readonly HashAlgorithmName[] Algorithms =
        [HashAlgorithmName.SHA256, HashAlgorithmName.SHA1, HashAlgorithmName.MD5, HashAlgorithmName.SHA512, HashAlgorithmName.SHA384];

    public static bool IsOf(PropertyValue value, ConfigurationField live)
    {
        if (ScalarString.Of(value.Unmarked) is not { } text || LenientJson.GetString(live.Value) is not { Length: >= MinLength } shown)
            return false;
        return Algorithms.Select(algorithm => CryptographicOperations.HashData(algorithm, Encoding.UTF8.GetBytes(text)))
            .Any(digest => shown.Equals(Convert.ToHexString(digest), StringComparison.OrdinalIgnoreCase) || shown.TrimEnd('=') == Convert.ToBase64String(digest).TrimEnd('='));
    }
}
