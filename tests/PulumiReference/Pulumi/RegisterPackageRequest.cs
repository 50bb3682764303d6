namespace Pulumi;

public class RegisterPackageRequest
{
    private RegisterPackageRequest() => throw null!;
}
