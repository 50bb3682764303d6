using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>
/// Fills settings that the stack does not set from the environment, when the provider is configured, so that no value of the environment gets
/// into the inputs of a provider. Credentials come from one place: a secret from the environment is used only with the address and the
/// client id of the environment, if the environment has them.
/// </summary>
/// <remarks>
/// The settings of the stack can be older than the environment: <c>pulumi refresh</c> and <c>pulumi destroy</c> configure the provider from the
/// state.
/// </remarks>
internal sealed class EnvironmentFallbacks(EnvironmentLookup environment)
{
    private static readonly ImmutableArray<(string Setting, string Variable)> Variables =
    [
        (SettingNames.BaseUrl, EnvironmentVariables.BaseUrl),
        (SettingNames.AccountId, EnvironmentVariables.AccountId),
        (SettingNames.ClientId, EnvironmentVariables.ClientId),
        (SettingNames.ClientSecret, EnvironmentVariables.ClientSecret),
        (SettingNames.AccessToken, EnvironmentVariables.AccessToken),
    ];

    /// <param name="settings">The settings of the stack.</param>
    public PropertyMap Fill(PropertyMap settings)
    {
        var stack = new SettingsReader(settings);
        foreach (var (setting, variable) in Variables)
        {
            if (IsMissing(stack, setting) && environment(variable) is { Length: > 0 } text)
                settings = settings.With(setting, PropertyValue.Of(text));
        }

        return settings;
    }

    /// <param name="settings">The settings of the stack, which are valid.</param>
    /// <exception cref="ProviderException">A secret from the environment does not belong to the address or the client id of the stack.</exception>
    public void ThrowIfMixed(PropertyMap settings)
    {
        var stack = new SettingsReader(settings);
        if (IsUsed(stack, SettingNames.AccessToken, EnvironmentVariables.AccessToken))
            ThrowIfOtherAddress(stack, settings, "access token", SettingNames.AccessToken, EnvironmentVariables.AccessToken);
        if (!IsUsed(stack, SettingNames.ClientSecret, EnvironmentVariables.ClientSecret))
            return;
        ThrowIfOtherAddress(stack, settings, "client secret", SettingNames.ClientSecret, EnvironmentVariables.ClientSecret);
        ThrowIfOtherClient(stack, settings);
    }

    // Credentials are a pair or a token; a pair of the stack is not combined with a token of the environment, nor the reverse.
    private static bool IsMissing(SettingsReader stack, string setting) =>
        !stack.Has(setting)
        && setting switch
        {
            SettingNames.AccessToken => !stack.Has(SettingNames.ClientId) && !stack.Has(SettingNames.ClientSecret),
            SettingNames.ClientId or SettingNames.ClientSecret => !stack.Has(SettingNames.AccessToken),
            _ => true,
        };

    // Uri has a normal form of scheme, host, default port and escapes.
    private static bool IsSameAddress(string left, string right) =>
        Uri.TryCreate(left, UriKind.Absolute, out var one)
        && Uri.TryCreate(right, UriKind.Absolute, out var other)
        && Normalize(one) == Normalize(other);

    private static string Normalize(Uri address) => $"{address.Scheme}://{address.IdnHost}:{address.Port}{address.AbsolutePath.TrimEnd('/')}{address.Query}";

    /// <summary>Returns the address without a name, password or query, which may be secrets.</summary>
    private static Message Display(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var valid) && valid.Scheme is "http" or "https"
            ? (Message)$"'{valid.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}'"
            : $"not a valid address";

    /// <summary>Returns the text, or a placeholder if the stack marks the setting as secret.</summary>
    private static Message Unless(PropertyMap settings, string setting, Message text) => settings.Get(setting)?.IsSecret == true ? $"a secret of the stack" : text;

    private bool IsUsed(SettingsReader stack, string setting, string variable) => IsMissing(stack, setting) && environment(variable) is { Length: > 0 };

    private void ThrowIfOtherAddress(SettingsReader stack, PropertyMap settings, [ConstantExpected] string secret, [ConstantExpected] string setting, [ConstantExpected] string variable)
    {
        if (stack.GetString(SettingNames.BaseUrl) is not { Length: > 0 } address
            || environment(EnvironmentVariables.BaseUrl) is not { Length: > 0 } confirmed
            || IsSameAddress(address, confirmed))
        {
            return;
        }

        throw new ProviderException(
            ProviderFailure.Precondition,
            $"The {Message.Own(secret)} in {variable} is not used, because it belongs to another address.",
            $"connectors:{SettingNames.BaseUrl} is {Unless(settings, SettingNames.BaseUrl, Display(address))}, but {EnvironmentVariables.BaseUrl} is {Display(confirmed)}; "
                + $"nothing was sent to either.",
            $"Set both to one address, or set the {Message.Own(secret)} of the stack with `pulumi config set --secret connectors:{setting}`; if the state still contains a former "
                + $"address, run `pulumi up` before `pulumi refresh` and `pulumi destroy`, or pass `--run-program` to them.");
    }

    private void ThrowIfOtherClient(SettingsReader stack, PropertyMap settings)
    {
        if (stack.GetString(SettingNames.ClientId) is not { Length: > 0 } client
            || environment(EnvironmentVariables.ClientId) is not { Length: > 0 } confirmed
            || client == confirmed)
        {
            return;
        }

        throw new ProviderException(
            ProviderFailure.Precondition,
            $"The client secret in {EnvironmentVariables.ClientSecret} is not used, because it belongs to another client id.",
            $"connectors:{SettingNames.ClientId} is {Unless(settings, SettingNames.ClientId, $"'{client}'")}, but {EnvironmentVariables.ClientId} is '{confirmed}'; "
                + $"nothing was sent.",
            $"Set both to one client id, or set the client secret of the stack with `pulumi config set --secret connectors:{SettingNames.ClientSecret}`; if the state still "
                + $"contains a former client id, run `pulumi up` before `pulumi refresh` and `pulumi destroy`, or pass `--run-program` to them.");
    }
}
