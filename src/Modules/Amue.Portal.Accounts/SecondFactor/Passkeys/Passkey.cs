using Amue.Portal.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace Amue.Portal.Accounts.SecondFactor.Passkeys;

/// <summary>A key that a device or a manager keeps for one account: it opens only this portal, and only after its owner showed the device who they are.</summary>
internal sealed class Passkey : IAffectsRights
{
    public const int MaxNameLength = 60;
    public const int MaxCredentialLength = 1023;

    private Passkey()
    {
    }

    public Passkey(Guid accountId, string name, UserPasskeyInfo key, DateTime now)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Name = name;
        CredentialId = key.CredentialId;
        PublicKey = key.PublicKey;
        SignCount = key.SignCount;
        Transports = key.Transports?.ToList() ?? [];
        IsBackupEligible = key.IsBackupEligible;
        IsBackedUp = key.IsBackedUp;
        AttestationObject = key.AttestationObject;
        ClientDataJson = key.ClientDataJson;
        AddedAt = now;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private set; } = "";

    public byte[] CredentialId { get; private set; } = [];

    public byte[] PublicKey { get; private set; } = [];

    public long SignCount { get; private set; }

    public List<string> Transports { get; private set; } = [];

    public bool IsBackupEligible { get; private set; }

    public bool IsBackedUp { get; private set; }

    public byte[] AttestationObject { get; private set; } = [];

    public byte[] ClientDataJson { get; private set; } = [];

    public DateTime AddedAt { get; private set; }

    public DateTime? LastUsedAt { get; private set; }

    public UserPasskeyInfo ToInfo() => new(
        CredentialId, PublicKey, new DateTimeOffset(AddedAt), (uint)SignCount, [.. Transports], isUserVerified: true, IsBackupEligible, IsBackedUp, AttestationObject, ClientDataJson)
    {
        Name = Name,
    };
}
