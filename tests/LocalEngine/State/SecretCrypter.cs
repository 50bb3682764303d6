using System.Security.Cryptography;
using System.Text;
using Pulumi.Connectors.LocalEngine.Errors;

namespace Pulumi.Connectors.LocalEngine.State;

/// <summary>Encrypts strings with AES-GCM and a key that PBKDF2 derives from a passphrase.</summary>
public sealed class SecretCrypter : IDisposable
{
    private const int Iterations = 210_000;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly AesGcm _aes;

    /// <summary>Creates a crypter with a new salt.</summary>
    public SecretCrypter(string passphrase) : this(passphrase, RandomNumberGenerator.GetBytes(16)) { }

    /// <summary>Creates a crypter for strings that were encrypted with this salt.</summary>
    public SecretCrypter(string passphrase, byte[] salt)
    {
        Salt = salt;
        _aes = new AesGcm(Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Iterations, HashAlgorithmName.SHA256, 32), TagSize);
    }

    /// <summary>Salt, which must be stored with the encrypted strings.</summary>
    public byte[] Salt { get; }

    /// <summary>Returns nonce, tag and ciphertext, in base 64.</summary>
    public string Encrypt(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[NonceSize + TagSize + plain.Length];
        var span = sealedText.AsSpan();
        RandomNumberGenerator.Fill(span[..NonceSize]);
        _aes.Encrypt(span[..NonceSize], plain, span[(NonceSize + TagSize)..], span[NonceSize..(NonceSize + TagSize)]);
        return Convert.ToBase64String(sealedText);
    }

    /// <summary>Decrypts a string.</summary>
    /// <exception cref="EngineException">The passphrase is wrong, or the string was changed.</exception>
    public string Decrypt(string text)
    {
        var span = Convert.FromBase64String(text).AsSpan();
        var plain = new byte[span.Length - NonceSize - TagSize];
        try
        {
            _aes.Decrypt(span[..NonceSize], span[(NonceSize + TagSize)..], span[NonceSize..(NonceSize + TagSize)], plain);
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw new EngineException("incorrect passphrase: PULUMI_CONFIG_PASSPHRASE is not the one that this stack's secrets were encrypted with", exception);
        }

        return Encoding.UTF8.GetString(plain);
    }

    /// <inheritdoc/>
    public void Dispose() => _aes.Dispose();
}
