using System.Collections;

namespace AttachmentRepair.Scheduling;

/// <summary>Everything that was wrong with a rule text, in the order of the text.</summary>
/// <remarks>Equality is by content and order. Immutable and thread-safe.</remarks>
public sealed class RecurrenceRuleErrors : IReadOnlyList<RecurrenceRuleError>, IEquatable<RecurrenceRuleErrors>
{
    private readonly RecurrenceRuleError[] _errors;

    /// <summary>Errors in the order of the text; the list is kept, not copied.</summary>
    internal RecurrenceRuleErrors(RecurrenceRuleError[] errors) => _errors = errors;

    /// <summary>Nothing wrong.</summary>
    public static RecurrenceRuleErrors Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _errors.Length;

    /// <inheritdoc/>
    public RecurrenceRuleError this[int index] => _errors[index];

    /// <inheritdoc/>
    public IEnumerator<RecurrenceRuleError> GetEnumerator() => ((IEnumerable<RecurrenceRuleError>)_errors).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(RecurrenceRuleErrors? other) => other is not null && _errors.AsSpan().SequenceEqual(other._errors);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RecurrenceRuleErrors);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueHash.Of(_errors);

    /// <summary>All errors in one line, joined by a semicolon.</summary>
    /// <returns>The line; empty when there are none.</returns>
    public override string ToString() => string.Join("; ", _errors.Select(e => e.ToString()));
}
