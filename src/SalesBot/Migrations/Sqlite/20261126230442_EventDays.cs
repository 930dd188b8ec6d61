using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SalesBot.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EventDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AfterBrief",
                table: "Campaigns",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "BeforeId",
                table: "Campaigns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EventOn",
                table: "Campaigns",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WakeAt",
                table: "Campaigns",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MeetingReminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    After = table.Column<bool>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingReminders", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_BeforeId",
                table: "Campaigns",
                column: "BeforeId",
                unique: true,
                filter: "[BeforeId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_WakeAt",
                table: "Campaigns",
                column: "WakeAt",
                filter: "[WakeAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingReminders_DueAt",
                table: "MeetingReminders",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingReminders_EventId_After",
                table: "MeetingReminders",
                columns: new[] { "EventId", "After" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MeetingReminders");

            migrationBuilder.DropIndex(
                name: "IX_Campaigns_BeforeId",
                table: "Campaigns");

            migrationBuilder.DropIndex(
                name: "IX_Campaigns_WakeAt",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "AfterBrief",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "BeforeId",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "EventOn",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "WakeAt",
                table: "Campaigns");
        }
    }
}
