using AttachmentRepair.Application;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace AttachmentRepair.DependencyInjection;

/// <summary>Registers the library with a service collection.</summary>
public static class AttachmentRepairServices
{
    /// <summary>
    /// Registers <see cref="Relationships"/>, and the system's clock unless the host has registered an <see cref="IClock"/>. The host registers the
    /// <see cref="Storage.IEventStore"/> and the <see cref="Storage.IKeyStore"/>: there is no default, because a default would lose what people trusted it with.
    /// </summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddAttachmentRepair(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
#pragma warning disable RS0030 // The one place where the machine's clock comes in.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        services.TryAddSingleton<Relationships>();
        return services;
    }
}
