using System.Collections;

namespace AttachmentRepair.Scheduling;

/// <summary>Everything that was wrong with a calendar text, in the order of its lines.</summary>
/// <remarks>Equality is by content and order. Immutable and thread-safe.</remarks>
public sealed class CalendarTextErrors : IReadOnlyList<CalendarTextError>, IEquatable<CalendarTextErrors>
{
    private readonly CalendarTextError[] _errors;

    internal CalendarTextErrors(IEnumerable<CalendarTextError> errors) => _errors = [.. errors.OrderBy(e => e.Line)];

    /// <summary>Nothing wrong.</summary>
    public static CalendarTextErrors Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _errors.Length;

    /// <inheritdoc/>
    public CalendarTextError this[int index] => _errors[index];

    /// <inheritdoc/>
    public IEnumerator<CalendarTextError> GetEnumerator() => ((IEnumerable<CalendarTextError>)_errors).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(CalendarTextErrors? other) => other is not null && _errors.AsSpan().SequenceEqual(other._errors);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CalendarTextErrors);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueHash.Of(_errors);

    /// <summary>All errors in one line, joined by a semicolon.</summary>
    /// <returns>The line; empty when there are none.</returns>
    public override string ToString() => string.Join("; ", _errors.Select(e => e.ToString()));
}
