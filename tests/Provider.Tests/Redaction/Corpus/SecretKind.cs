namespace Pulumi.Connectors.Provider.Tests.Redaction.Corpus;

/// <summary>A kind of secret with the part of it that a platform may repeat: a value or a line of a document, or the whole.</summary>
/// <param name="Repeated">Part that is repeated; eight of its letters and digits are secret.</param>
internal sealed record SecretKind(string Name, string Secret, string Repeated)
{
    private const string PrivateKey =
        "-----BEGIN PRIVATE KEY-----\nMIIBVgIBADANBgkqhkiG9w0BAQEFAASCAUAwggE8\nAgEAAkEAq7BFUpkGp3CanaryLineTwo22xYz7Qw9\nr+T/8sLmKjHgFdSaPoIuYtReWq==\n-----END PRIVATE KEY-----\n";

    private static readonly string ServiceAccount =
        $$"""{"type":"service_account","project_id":"north-canary-7781","private_key_id":"9f8e7d6c5b4a39281706","private_key":{{System.Text.Json.JsonSerializer.Serialize(PrivateKey)}},"client_email":"robot-canary@north-canary-7781.iam.gserviceaccount.com","token_uri":"https://oauth2.googleapis.com/token"}""";

    public static IReadOnlyList<SecretKind> All { get; } =
    [
        new("letters", "QwertzAsdfYxcvbn", "QwertzAsdfYxcvbn"),
        new("symbols", "Kx7-canary-9Qz", "Kx7-canary-9Qz"),
        new("spaces at the ends", " \tKx7-canary-9Qz\r\n", "Kx7-canary-9Qz"),
        new("accents", "Pässwörter+ñandú/é", "Pässwörter+ñandú/é"),
        new("key", PrivateKey, PrivateKey),
        new("line of a key", PrivateKey, "AgEAAkEAq7BFUpkGp3CanaryLineTwo22xYz7Qw9"),
        new("service account", ServiceAccount, ServiceAccount),
        new("member of a service account", ServiceAccount, "robot-canary@north-canary-7781.iam.gserviceaccount.com"),
        new("key in a service account", ServiceAccount, PrivateKey),
        new("three characters", "x7Q", "x7Q"),
    ];

    /// <summary>Whether a part of the secret is secret, too; of a short one only the whole is.</summary>
    public bool HasSecretParts => Repeated.Length > 8;

    public override string ToString() => Name;
}
