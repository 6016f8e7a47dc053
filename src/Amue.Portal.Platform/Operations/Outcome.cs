using System.Diagnostics.CodeAnalysis;

namespace Amue.Portal.Platform.Operations;

/// <summary>What an operation returns: its result, or why it refused.</summary>
public readonly struct Outcome<T>
    where T : notnull
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <exception cref="InvalidOperationException">The operation refused.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"The operation refused: {Refusal.Kind} {string.Join(", ", Refusal.Errors.Select(e => e.Key))}.");

    // Conversions instead of factories: an operation returns its result or its refusal as it is.
    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
