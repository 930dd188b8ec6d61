using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SalesBot.Tests.Architecture;

/// <summary>One use of a type by another, as the compiler wrote it down.</summary>
/// <param name="From">Full name of the outermost type that uses.</param>
/// <param name="Member">The member in which it does; empty for the type's own declaration.</param>
/// <param name="To">Full name of the outermost type that is used.</param>
/// <param name="Name">The member of it that is used; empty for the type as such.</param>
internal sealed record Use(string From, string Member, string To, string Name);

/// <summary>
/// Which types a compiled assembly uses: in declarations, signatures, attributes and the code of its methods. Text would not do: a `using`
/// may be needless, and a type needs none in its own namespace's neighbours.
/// </summary>
internal sealed class AssemblyUses : ISignatureTypeProvider<int, object?>, IDisposable
{
    private static readonly Dictionary<int, OpCode> codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (int)(ushort)code.Value);

    private readonly PEReader file;
    private readonly MetadataReader reader;
    private readonly HashSet<Use> uses = [];
    private (string Type, string Member) at;

    private AssemblyUses(string path)
    {
        file = new PEReader(File.OpenRead(path));
        reader = file.GetMetadataReader();
    }

    /// <summary>All uses of the assembly at <paramref name="path"/>, those of other assemblies' types included.</summary>
    public static IReadOnlyCollection<Use> Of(string path)
    {
        using var walk = new AssemblyUses(path);
        foreach (var type in walk.reader.TypeDefinitions) walk.Walk(type);
        return walk.uses;
    }

    public void Dispose() => file.Dispose();

    private void Walk(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        at = (NameOf(handle), "");
        See(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations()) See(reader.GetInterfaceImplementation(implemented).Interface);
        Walk(type.GetGenericParameters());
        Walk(type.GetCustomAttributes());
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            at.Member = reader.GetString(field.Name);
            field.DecodeSignature(this, null);
            Walk(field.GetCustomAttributes());
        }
        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition)) Walk(method);
    }

    private void Walk(MethodDefinition method)
    {
        at.Member = reader.GetString(method.Name);
        method.DecodeSignature(this, null);
        Walk(method.GetGenericParameters());
        Walk(method.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0) return;
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(this, null);
        foreach (var region in body.ExceptionRegions) See(region.CatchType);
        var code = body.GetILReader();
        while (code.RemainingBytes > 0) Walk(ref code);
    }

    private void Walk(ref BlobReader code)
    {
        int first = code.ReadByte();
        var operand = codes[first == 0xFE ? 0xFE00 | code.ReadByte() : first].OperandType;
        switch (operand)
        {
            case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok:
                See((EntityHandle)MetadataTokens.Handle(code.ReadInt32()));
                break;
            case OperandType.InlineSwitch:
                var branches = code.ReadInt32();
                code.Offset += 4 * branches;
                break;
            default:
                code.Offset += Size(operand);
                break;
        }
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };

    private void Walk(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(handle => reader.GetGenericParameter(handle).GetConstraints()))
            See(reader.GetGenericParameterConstraint(constraint).Type);
    }

    private void Walk(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes) See(reader.GetCustomAttribute(attribute).Constructor);
    }

    private void See(EntityHandle handle)
    {
        if (handle.IsNil) return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference:
                Add(NameOf(handle), "");
                break;
            case HandleKind.TypeSpecification:
                reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                break;
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                Add(NameOf(method.GetDeclaringType()), reader.GetString(method.Name));
                break;
            case HandleKind.FieldDefinition:
                var field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(NameOf(field.GetDeclaringType()), reader.GetString(field.Name));
                break;
            case HandleKind.MethodSpecification:
                var generic = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                generic.DecodeSignature(this, null);
                See(generic.Method);
                break;
            case HandleKind.MemberReference:
                See(reader.GetMemberReference((MemberReferenceHandle)handle));
                break;
        }
    }

    private void See(MemberReference member)
    {
        if (member.Parent.Kind is HandleKind.TypeDefinition or HandleKind.TypeReference)
            Add(NameOf(member.Parent), reader.GetString(member.Name));
        else See(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(this, null);
        else member.DecodeFieldSignature(this, null);
    }

    private void Add(string to, string name)
    {
        if (to != at.Type) uses.Add(new Use(at.Type, at.Member, to, name));
    }

    /// <summary>The full name of the outermost type: what is nested, and what the compiler makes of lambdas, belongs to it.</summary>
    private string NameOf(EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeReference)
        {
            var reference = reader.GetTypeReference((TypeReferenceHandle)handle);
            return reference.ResolutionScope.Kind == HandleKind.TypeReference
                ? NameOf(reference.ResolutionScope)
                : Full(reference.Namespace, reference.Name);
        }
        var type = reader.GetTypeDefinition((TypeDefinitionHandle)handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? NameOf(outer) : Full(type.Namespace, type.Name);
    }

    private string Full(StringHandle space, StringHandle name) => $"{reader.GetString(space)}.{reader.GetString(name)}";

    int ISimpleTypeProvider<int>.GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        Seen(handle);

    int ISimpleTypeProvider<int>.GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        Seen(handle);

    int ISignatureTypeProvider<int, object?>.GetTypeFromSpecification(
        MetadataReader reader, object? context, TypeSpecificationHandle handle, byte kind) => Seen(handle);

    int ISimpleTypeProvider<int>.GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

    int ISignatureTypeProvider<int, object?>.GetGenericMethodParameter(object? context, int index) => 0;

    int ISignatureTypeProvider<int, object?>.GetGenericTypeParameter(object? context, int index) => 0;

    int ISignatureTypeProvider<int, object?>.GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

    int ISignatureTypeProvider<int, object?>.GetPinnedType(int elementType) => 0;

    int ISignatureTypeProvider<int, object?>.GetFunctionPointerType(MethodSignature<int> signature) => 0;

    int IConstructedTypeProvider<int>.GetArrayType(int elementType, ArrayShape shape) => 0;

    int IConstructedTypeProvider<int>.GetByReferenceType(int elementType) => 0;

    int IConstructedTypeProvider<int>.GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

    int IConstructedTypeProvider<int>.GetPointerType(int elementType) => 0;

    int ISZArrayTypeProvider<int>.GetSZArrayType(int elementType) => 0;

    private int Seen(EntityHandle handle)
    {
        See(handle);
        return 0;
    }
}
